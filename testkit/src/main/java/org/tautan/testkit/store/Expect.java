package org.tautan.testkit.store;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.tautan.crypto.SecretBytes;

/// Assertions without a test framework.
final class Expect {
  private Expect() {}

  static void equal(Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionError("expected " + expected + " but was " + actual);
    }
  }

  static void holds(String what, boolean condition) {
    if (!condition) {
      throw new AssertionError("does not hold: " + what);
    }
  }

  static void empty(Optional<?> actual) {
    equal(Optional.empty(), actual);
  }

  /// Closes the secret.
  static void secret(byte[] expected, Optional<SecretBytes> actual) {
    try (SecretBytes secret = actual.orElseThrow(() -> new AssertionError("a secret is missing"))) {
      holds(
          "the secret has the bytes that were stored", secret.use(b -> Arrays.equals(expected, b)));
    }
  }

  static void refuses(Class<? extends RuntimeException> how, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      if (how.isInstance(e)) {
        return;
      }
      throw new AssertionError("expected " + how.getName() + " but caught", e);
    }
    throw new AssertionError("expected " + how.getName() + " but nothing was refused");
  }
}
