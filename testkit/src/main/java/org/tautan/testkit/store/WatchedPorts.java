package org.tautan.testkit.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tautan.engine.port.Transaction;

/// Puts a watcher before every method of the store ports. Which methods write is listed by name; a
/// method that stands in neither list is refused, so that a new one cannot slip through.
final class WatchedPorts {
  static final Set<String> READS =
      Set.of(
          "load",
          "find",
          "flags",
          "list",
          "overview",
          "page",
          "after",
          "count",
          "isComplete",
          "unread",
          "written",
          "received",
          "get",
          "devices",
          "hash",
          "due",
          "nextDue",
          "batches",
          "knowsBaseKey");

  static final Set<String> WRITES =
      Set.of(
          "save",
          "remove",
          "insert",
          "update",
          "add",
          "raise",
          "recordHash",
          "markReplaced",
          "rememberBaseKey",
          "prune",
          "indexMore");

  private WatchedPorts() {}

  /// The same tables; each call runs a watcher first, which may refuse it by throwing.
  static Transaction watch(Transaction tx, Runnable onRead, Runnable onWrite) {
    InvocationHandler tables =
        (_, method, arguments) -> {
          Object table = invoke(method, tx, arguments);
          return table == null || !method.getReturnType().isInterface()
              ? table
              : proxy(method.getReturnType(), watcher(table, onRead, onWrite));
        };
    return (Transaction) proxy(Transaction.class, tables);
  }

  private static InvocationHandler watcher(Object table, Runnable onRead, Runnable onWrite) {
    return (_, method, arguments) -> {
      if (WRITES.contains(method.getName())) {
        onWrite.run();
      } else if (READS.contains(method.getName())) {
        onRead.run();
      } else if (method.getDeclaringClass() != Object.class) {
        throw new IllegalStateException(
            "does " + method + " read or write? Say so in WatchedPorts");
      }
      return invoke(method, table, arguments);
    };
  }

  private static Object proxy(Class<?> port, InvocationHandler handler) {
    return Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler);
  }

  private static @Nullable Object invoke(
      Method method, Object target, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      throw cause == null ? e : cause;
    }
  }
}
