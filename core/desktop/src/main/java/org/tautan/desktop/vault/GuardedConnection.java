package org.tautan.desktop.vault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.ExtendedCommand;

/// A connection that shows nothing of the driver beneath. The driver's own `backup to` and `restore
/// from` look like SQL, and its `serialize` is reached by unwrapping; each of them writes or hands
/// out the database in plain text. Prepared statements do not know those commands, so they are the
/// driver's own.
final class GuardedConnection {
  private GuardedConnection() {}

  /// What becomes of the vault when the connection is closed.
  enum Ending {
    LEAVES_THE_VAULT_OPEN,
    CLOSES_THE_VAULT
  }

  static SealedConnection around(Connection connection, Vault vault, Ending ending) {
    return guard(
        SealedConnection.class,
        (_, method, arguments) ->
            switch (method.getName()) {
              case "failure" -> vault.failure();
              case "close" -> close(connection, vault, ending);
              default -> pass(connection, method, arguments);
            });
  }

  private static @Nullable Object close(Connection connection, Vault vault, Ending ending)
      throws SQLException {
    connection.close();
    if (ending == Ending.CLOSES_THE_VAULT) {
      vault.close();
    }
    return null;
  }

  private static @Nullable Object pass(Object guarded, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getName().equals("unwrap")) {
      throw new SQLFeatureNotSupportedException("a vault does not show its driver");
    }
    if (guarded instanceof Statement
        && arguments != null
        && arguments.length > 0
        && arguments[0] instanceof String sql) {
      refuseCommandsOfTheDriver(sql);
    }
    try {
      Object result = method.invoke(guarded, arguments);
      return method.getName().equals("createStatement")
          ? guard(Statement.class, (_, called, given) -> pass(result, called, given))
          : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static void refuseCommandsOfTheDriver(String sql) throws SQLException {
    if (ExtendedCommand.parse(sql) != null) {
      throw new SQLFeatureNotSupportedException(
          "a vault is neither written to a plain file nor read from one");
    }
  }

  private static <T> T guard(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            GuardedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
