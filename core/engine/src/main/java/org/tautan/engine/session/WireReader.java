package org.tautan.engine.session;

import java.util.Arrays;

/// Walks the fields of one protobuf message inside an array: [#next] moves to the next field, and
/// one of the readers or [#skip] must follow. Lengths are checked before anything is allocated.
///
/// Every defect is a [WireException]; nothing else is thrown, whatever the bytes are.
final class WireReader {
  static final int VARINT = 0;
  static final int FIXED_64 = 1;
  static final int LENGTH_DELIMITED = 2;
  static final int FIXED_32 = 5;

  private static final int MAX_VARINT_BYTES = 10;

  private final byte[] source;
  private final int end;
  private int position;
  private int tag;

  /// Reads `source` from `start` up to, not including, `end`.
  WireReader(byte[] source, int start, int end) {
    this.source = source;
    this.position = start;
    this.end = end;
  }

  /// Moves to the next field; its number, or 0 at the end.
  int next() throws WireException {
    if (position == end) {
      return 0;
    }
    tag = unsigned32();
    if (tag >>> 3 == 0) {
      throw new WireException();
    }
    return tag >>> 3;
  }

  /// The field's unsigned 32-bit value, as an int.
  int varint() throws WireException {
    expect(VARINT);
    return unsigned32();
  }

  /// The field's bytes, of which there must be exactly `length`.
  byte[] bytes(int length) throws WireException {
    byte[] content = bytes();
    if (content.length != length) {
      throw new WireException();
    }
    return content;
  }

  /// The field's bytes.
  byte[] bytes() throws WireException {
    expect(LENGTH_DELIMITED);
    int length = length();
    byte[] content = Arrays.copyOfRange(source, position, position + length);
    position += length;
    return content;
  }

  /// Passes over a field that this version does not know.
  void skip() throws WireException {
    switch (tag & 7) {
      case VARINT -> skipVarint();
      case FIXED_64 -> advance(Long.BYTES);
      case LENGTH_DELIMITED -> advance(length());
      case FIXED_32 -> advance(Integer.BYTES);
      default -> throw new WireException();
    }
  }

  private void expect(int type) throws WireException {
    if ((tag & 7) != type) {
      throw new WireException();
    }
  }

  private int length() throws WireException {
    int length = unsigned32();
    if (length < 0 || length > end - position) {
      throw new WireException();
    }
    return length;
  }

  private void advance(int count) throws WireException {
    if (count > end - position) {
      throw new WireException();
    }
    position += count;
  }

  private int unsigned32() throws WireException {
    long value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      if (position == end) {
        throw new WireException();
      }
      byte next = source[position++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        if (value >>> 32 != 0) {
          throw new WireException();
        }
        return (int) value;
      }
    }
    throw new WireException();
  }

  private void skipVarint() throws WireException {
    for (int count = 0; count < MAX_VARINT_BYTES; count++) {
      if (position == end) {
        throw new WireException();
      }
      if (source[position++] >= 0) {
        return;
      }
    }
    throw new WireException();
  }
}
