package org.tautan.engine.session;

/// Writes protobuf wire format into an array of a size that is known beforehand: [#varintSize] and
/// [#bytesSize] tell how much a field takes.
final class WireWriter {
  private final byte[] target;
  private int position;

  WireWriter(int size) {
    target = new byte[size];
  }

  /// Bytes of `tag value` for an unsigned 32-bit value.
  static int varintSize(int field, int value) {
    return sizeOf(field << 3) + sizeOf(value);
  }

  /// Bytes of `tag length content`.
  static int bytesSize(int field, int length) {
    return sizeOf(field << 3) + sizeOf(length) + length;
  }

  void raw(byte value) {
    target[position++] = value;
  }

  void varintField(int field, int value) {
    varint(field << 3);
    varint(value);
  }

  void bytesField(int field, byte[] content) {
    varint((field << 3) | WireReader.LENGTH_DELIMITED);
    varint(content.length);
    System.arraycopy(content, 0, target, position, content.length);
    position += content.length;
  }

  /// The array, which must be full by now.
  byte[] finish() {
    if (position != target.length) {
      throw new IllegalStateException("wrote " + position + " of " + target.length + " bytes");
    }
    return target;
  }

  private void varint(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      target[position++] = (byte) ((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    target[position++] = (byte) rest;
  }

  private static int sizeOf(int value) {
    return (38 - Integer.numberOfLeadingZeros(value | 1)) / 7;
  }
}
