package org.tautan.testkit.story;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.tautan.crypto.Primitives;
import org.tautan.desktop.crypto.JdkPrimitives;
import org.tautan.protocol.linking.LinkReveal;

/// The arithmetic of a companion that wants to choose n once it knows the phone's key: what it puts
/// into its request as SHA-256(n) is the hash of something else.
final class CommitsToAnotherN {
  private CommitsToAnotherN() {}

  static Primitives primitives() {
    Primitives honest = new JdkPrimitives();
    return (Primitives)
        Proxy.newProxyInstance(
            Primitives.class.getClassLoader(),
            new Class<?>[] {Primitives.class},
            (_, method, arguments) -> {
              try {
                Object result = method.invoke(honest, arguments);
                if (method.getName().equals("sha256")
                    && arguments[0] instanceof byte[][] inputs
                    && inputs[0].length == LinkReveal.N_SIZE
                    && result instanceof byte[] hash) {
                  hash[0] ^= 1;
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
