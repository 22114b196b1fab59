package org.tautan.crypto;

/// Comparisons whose duration does not depend on where two byte strings differ.
public final class ConstantTime {
  private ConstantTime() {}

  /// Whether both arrays hold the same bytes. Only a difference in length shows in the duration.
  public static boolean equal(byte[] left, byte[] right) {
    if (left.length != right.length) {
      return false;
    }
    int difference = 0;
    for (int i = 0; i < left.length; i++) {
      difference |= left[i] ^ right[i];
    }
    return difference == 0;
  }

  /// Whether `array` from `offset` on begins with all of `expected`; false when it is too short.
  public static boolean equalAt(byte[] array, int offset, byte[] expected) {
    if (offset < 0 || array.length - offset < expected.length) {
      return false;
    }
    int difference = 0;
    for (int i = 0; i < expected.length; i++) {
      difference |= array[offset + i] ^ expected[i];
    }
    return difference == 0;
  }

  /// Whether every byte is zero.
  public static boolean isZero(byte[] array) {
    int bits = 0;
    for (byte b : array) {
      bits |= b;
    }
    return bits == 0;
  }
}
