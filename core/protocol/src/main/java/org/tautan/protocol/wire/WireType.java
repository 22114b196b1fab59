package org.tautan.protocol.wire;

/// The low three bits of a tag: how a field's value is laid out. Groups (3 and 4) are refused.
final class WireType {
  static final int VARINT = 0;
  static final int FIXED64 = 1;
  static final int LENGTH = 2;
  static final int FIXED32 = 5;

  private static final int BITS = 3;

  private WireType() {}

  static int of(int tag) {
    return tag & ((1 << BITS) - 1);
  }

  static int number(int tag) {
    return tag >>> BITS;
  }

  static int tag(int number, int wireType) {
    return (number << BITS) | wireType;
  }
}
