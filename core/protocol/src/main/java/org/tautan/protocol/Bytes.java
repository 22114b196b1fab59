package org.tautan.protocol;

import java.util.Arrays;

/// An immutable byte string with value equality. Its `toString` is its hex form, so it is never
/// used for secrets.
public final class Bytes {
  private static final Bytes EMPTY = new Bytes(new byte[0]);
  private static final String HEX_DIGITS = "0123456789abcdef";

  private final byte[] array;

  private Bytes(byte[] array) {
    this.array = array;
  }

  /// The byte string of length zero.
  public static Bytes empty() {
    return EMPTY;
  }

  /// A byte string with the content that the array has now.
  public static Bytes copyOf(byte[] array) {
    return array.length == 0 ? EMPTY : new Bytes(array.clone());
  }

  /// A byte string with the content of `array` from `from` (inclusive) to `to` (exclusive).
  public static Bytes copyOf(byte[] array, int from, int to) {
    if (from < 0 || to < from || to > array.length) {
      throw new IndexOutOfBoundsException(from + ".." + to + " of " + array.length);
    }
    return from == to ? EMPTY : new Bytes(Arrays.copyOfRange(array, from, to));
  }

  /// All parts, one after the other.
  public static Bytes concat(Bytes... parts) {
    int length = 0;
    for (Bytes part : parts) {
      length = Math.addExact(length, part.array.length);
    }
    byte[] joined = new byte[length];
    int offset = 0;
    for (Bytes part : parts) {
      System.arraycopy(part.array, 0, joined, offset, part.array.length);
      offset += part.array.length;
    }
    return length == 0 ? EMPTY : new Bytes(joined);
  }

  /// Reads hex digits of either case, two for each byte; anything else is an
  /// `IllegalArgumentException`.
  public static Bytes fromHex(String hex) {
    if (hex.length() % 2 != 0) {
      throw new IllegalArgumentException("odd number of hex digits");
    }
    byte[] array = new byte[hex.length() / 2];
    for (int i = 0; i < array.length; i++) {
      int high = Character.digit(hex.charAt(2 * i), 16);
      int low = Character.digit(hex.charAt(2 * i + 1), 16);
      if (high < 0 || low < 0) {
        throw new IllegalArgumentException("not a hex digit at byte " + i);
      }
      array[i] = (byte) ((high << 4) | low);
    }
    return array.length == 0 ? EMPTY : new Bytes(array);
  }

  /// How many bytes.
  public int size() {
    return array.length;
  }

  /// Whether there are none.
  public boolean isEmpty() {
    return array.length == 0;
  }

  /// The byte at an index from 0.
  public byte byteAt(int index) {
    return array[index];
  }

  /// The part from `from` (inclusive) to `to` (exclusive).
  public Bytes slice(int from, int to) {
    return from == 0 && to == array.length ? this : copyOf(array, from, to);
  }

  /// A fresh copy.
  public byte[] toByteArray() {
    return array.clone();
  }

  /// Copies all bytes into `target` from `offset` on.
  public void copyTo(byte[] target, int offset) {
    System.arraycopy(array, 0, target, offset, array.length);
  }

  /// Lower-case hex digits.
  public String hex() {
    StringBuilder hex = new StringBuilder(2 * array.length);
    for (byte b : array) {
      hex.append(HEX_DIGITS.charAt((b & 0xF0) >>> 4)).append(HEX_DIGITS.charAt(b & 0x0F));
    }
    return hex.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(array, that.array);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(array);
  }

  /// Same as [#hex].
  @Override
  public String toString() {
    return hex();
  }
}
