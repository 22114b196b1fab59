package org.tautan.protocol.wire;

import org.tautan.protocol.Bytes;

/// Writes protobuf's wire format from back to front: when a nested message's length is due, the
/// message already stands there. So last fields and last elements come first.
///
/// For one thread, for one message.
final class Writer {
  private static final int FIRST_CAPACITY = 256;

  private byte[] array = new byte[FIRST_CAPACITY];
  private int at = array.length;

  /// How many bytes there are so far; the difference of two sizes is what was written in between.
  int size() {
    return array.length - at;
  }

  void tag(int number, int wireType) {
    varint(Integer.toUnsignedLong(WireType.tag(number, wireType)));
  }

  void varint(long value) {
    int length = (Long.SIZE - Long.numberOfLeadingZeros(value | 1) + 6) / 7;
    int next = reserve(length);
    long rest = value;
    for (int i = 1; i < length; i++) {
      array[next++] = (byte) ((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    array[next] = (byte) rest;
  }

  /// The bytes and, before them, their length.
  void bytes(Bytes value) {
    int begin = reserve(value.size());
    value.copyTo(array, begin);
    varint(value.size());
  }

  /// The length of all that was written since [#size()] was `earlier`.
  void lengthSince(int earlier) {
    varint(size() - (long) earlier);
  }

  /// All that was written. Ends the writer's life: the memory is the result's now.
  Bytes finish() {
    return Bytes.wrap(array, at, array.length);
  }

  private int reserve(int size) {
    if (size > at) {
      int written = size();
      int capacity = Math.max(2 * array.length, Math.addExact(written, size));
      byte[] bigger = new byte[capacity];
      System.arraycopy(array, at, bigger, capacity - written, written);
      array = bigger;
      at = capacity - written;
    }
    at -= size;
    return at;
  }
}
