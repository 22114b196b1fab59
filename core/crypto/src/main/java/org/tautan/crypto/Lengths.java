package org.tautan.crypto;

/// Checks of argument lengths, shared by all implementations of [Primitives], so that a mistake in
/// the calling code fails the same way everywhere. Messages name the argument, never its content.
public final class Lengths {
  private Lengths() {}

  /// Throws `IllegalArgumentException` unless the array has exactly this length.
  public static void check(String name, byte[] array, int expected) {
    if (array.length != expected) {
      throw new IllegalArgumentException(
          name + " has " + array.length + " bytes instead of " + expected);
    }
  }

  /// Throws `IllegalArgumentException` when the array is empty.
  public static void checkNotEmpty(String name, byte[] array) {
    if (array.length == 0) {
      throw new IllegalArgumentException(name + " is empty");
    }
  }
}
