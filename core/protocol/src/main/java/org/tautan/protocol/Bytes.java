package org.tautan.protocol;

import java.util.Arrays;

/// An immutable byte string with value equality: keys, hashes, signatures, ciphertexts and whole
/// messages as they travel.
///
/// Slices share their parent's memory. Whoever keeps a small slice of a big message for long calls
/// [#compact()]. Equality takes a time that depends on the content, so secrets do not belong here:
/// on the wire they are [WireSecret], elsewhere the crypto module's `SecretBytes`.
///
/// Thread-safe, because immutable. The order is that of unsigned bytes, first difference first.
public final class Bytes implements Comparable<Bytes> {
  private static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

  private static final int SHOWN = 64;
  private static final String DIGITS = "0123456789abcdef";

  private final byte[] array;
  private final int from;
  private final int size;

  /// Ids are keys of maps that are asked often. 0 is not computed yet; threads may compute it
  /// twice.
  private int hash;

  private Bytes(byte[] array, int from, int size) {
    this.array = array;
    this.from = from;
    this.size = size;
  }

  /// The byte string of size zero.
  public static Bytes empty() {
    return EMPTY;
  }

  /// A copy of the whole array.
  public static Bytes copyOf(byte[] source) {
    return wrap(source.clone());
  }

  /// A copy of the bytes from index `begin` up to, not including, `end`.
  public static Bytes copyOf(byte[] source, int begin, int end) {
    checkRange(begin, end, source.length);
    return begin == end ? EMPTY : wrap(Arrays.copyOfRange(source, begin, end));
  }

  /// The array itself, without a copy: the caller gives it away and never writes to it again.
  public static Bytes wrap(byte[] given) {
    return given.length == 0 ? EMPTY : new Bytes(given, 0, given.length);
  }

  /// The array from index `begin` up to, not including, `end`, without a copy: the caller gives the
  /// whole array away and never writes to it again.
  public static Bytes wrap(byte[] given, int begin, int end) {
    checkRange(begin, end, given.length);
    return begin == end ? EMPTY : new Bytes(given, begin, end - begin);
  }

  /// Reads hexadecimal digits of either case; anything else is an [IllegalArgumentException].
  public static Bytes fromHex(String hex) {
    if (hex.length() % 2 != 0) {
      throw new IllegalArgumentException("an odd number of hexadecimal digits");
    }
    byte[] out = new byte[hex.length() / 2];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) ((digit(hex.charAt(2 * i)) << 4) | digit(hex.charAt(2 * i + 1)));
    }
    return wrap(out);
  }

  /// All parts, one after the other.
  public static Bytes concat(Bytes... parts) {
    long total = 0;
    for (Bytes part : parts) {
      total += part.size;
    }
    byte[] out = new byte[Math.toIntExact(total)];
    int at = 0;
    for (Bytes part : parts) {
      part.copyTo(out, at);
      at += part.size;
    }
    return wrap(out);
  }

  /// How many bytes there are.
  public int size() {
    return size;
  }

  /// Whether there is no byte at all.
  public boolean isEmpty() {
    return size == 0;
  }

  /// The byte at `index`, counted from 0.
  public byte byteAt(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return array[from + index];
  }

  /// The bytes from index `begin` up to, not including, `end`; shares this one's memory.
  public Bytes slice(int begin, int end) {
    checkRange(begin, end, size);
    return begin == end ? EMPTY : new Bytes(array, from + begin, end - begin);
  }

  /// The same bytes without a hold on a bigger array.
  public Bytes compact() {
    return size == array.length ? this : wrap(toByteArray());
  }

  /// A fresh array that the caller owns.
  public byte[] toByteArray() {
    return Arrays.copyOfRange(array, from, from + size);
  }

  /// Writes all bytes into `target` from index `at` on.
  public void copyTo(byte[] target, int at) {
    System.arraycopy(array, from, target, at, size);
  }

  /// This one, if it has exactly `expected` bytes; else an [IllegalArgumentException] that names
  /// `what`.
  public Bytes requireSize(int expected, String what) {
    if (size != expected) {
      throw new IllegalArgumentException(what + ": " + size + " bytes instead of " + expected);
    }
    return this;
  }

  /// This one, if it has at most `limit` bytes; else an [IllegalArgumentException] that names
  /// `what`.
  public Bytes requireAtMost(int limit, String what) {
    if (size > limit) {
      throw new IllegalArgumentException(what + ": " + size + " bytes, over the limit of " + limit);
    }
    return this;
  }

  /// All bytes as lower-case hexadecimal digits.
  public String hex() {
    return hex(size);
  }

  /// Hexadecimal digits; of a long string only the beginning and the size.
  @Override
  public String toString() {
    return size <= SHOWN ? hex(size) : hex(SHOWN) + "…(" + size + " bytes)";
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Bytes that && size == that.size && firstDifference(that) == size);
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      known = 1;
      for (int i = from; i < from + size; i++) {
        known = 31 * known + array[i];
      }
      hash = known;
    }
    return known;
  }

  @Override
  public int compareTo(Bytes that) {
    int i = firstDifference(that);
    return i < size && i < that.size
        ? Byte.toUnsignedInt(array[from + i]) - Byte.toUnsignedInt(that.array[that.from + i])
        : Integer.compare(size, that.size);
  }

  /// The first index at which the two differ, or the size of the shorter.
  private int firstDifference(Bytes that) {
    int common = Math.min(size, that.size);
    for (int i = 0; i < common; i++) {
      if (array[from + i] != that.array[that.from + i]) {
        return i;
      }
    }
    return common;
  }

  private String hex(int shown) {
    StringBuilder text = new StringBuilder(2 * shown);
    for (int i = from; i < from + shown; i++) {
      text.append(DIGITS.charAt((array[i] >> 4) & 0xf)).append(DIGITS.charAt(array[i] & 0xf));
    }
    return text.toString();
  }

  private static int digit(char c) {
    int value = c < 0x80 ? Character.digit(c, 16) : -1;
    if (value < 0) {
      throw new IllegalArgumentException("not a hexadecimal digit");
    }
    return value;
  }

  private static void checkRange(int begin, int end, int available) {
    if (begin < 0 || end < begin || end > available) {
      throw new IndexOutOfBoundsException(begin + " to " + end + " of " + available);
    }
  }
}
