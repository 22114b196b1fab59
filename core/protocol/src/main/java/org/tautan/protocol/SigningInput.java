package org.tautan.protocol;

/// What is signed, MACed or hashed: `ascii label ‖ 0x00 ‖ (u32 big-endian length ‖ field)*`.
///
/// No label is another's beginning followed by a zero byte, and every field carries its length, so
/// two different lists of fields never give the same bytes.
public final class SigningInput {
  private SigningInput() {}

  /// The input for this purpose with these fields, in this order. [Label] says which.
  public static Bytes of(Label label, Bytes... fields) {
    String text = label.text();
    int size = text.length() + 1;
    for (Bytes field : fields) {
      size = Math.addExact(size, Math.addExact(Integer.BYTES, field.size()));
    }
    byte[] out = new byte[size];
    int at = 0;
    for (; at < text.length(); at++) {
      out[at] = (byte) text.charAt(at);
    }
    at++;
    for (Bytes field : fields) {
      putBigEndian(out, at, Integer.BYTES, field.size());
      field.copyTo(out, at + Integer.BYTES);
      at += Integer.BYTES + field.size();
    }
    return Bytes.wrap(out);
  }

  /// A field of four bytes, big-endian.
  public static Bytes u32(int value) {
    return bigEndian(Integer.BYTES, value);
  }

  /// A field of eight bytes, big-endian.
  public static Bytes u64(long value) {
    return bigEndian(Long.BYTES, value);
  }

  private static Bytes bigEndian(int size, long value) {
    byte[] out = new byte[size];
    putBigEndian(out, 0, size, value);
    return Bytes.wrap(out);
  }

  private static void putBigEndian(byte[] out, int at, int size, long value) {
    for (int i = 0; i < size; i++) {
      out[at + i] = (byte) (value >>> (8 * (size - 1 - i)));
    }
  }
}
