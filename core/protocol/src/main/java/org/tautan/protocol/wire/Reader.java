package org.tautan.protocol.wire;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MalformedException.Reason;

/// Reads protobuf's wire format from front to back, never beyond the end of the message that it is
/// in, and never believes a length: what is declared is checked against what is there and against
/// the limit before anything is allocated.
///
/// For one thread. After an exception it is of no further use.
final class Reader {
  /// Up to this size a value is copied, so that a key or an id that is kept for long does not hold
  /// a whole frame in memory; longer ones share the frame's memory.
  private static final int COPIED = 64;

  private static final int MAX_VARINT_SHIFT = 63;

  private final Bytes source;
  private int at;
  private int end;

  Reader(Bytes source) {
    this.source = source;
    this.end = source.size();
  }

  /// Whether the message that it is in has been read to its end.
  boolean atEnd() {
    return at == end;
  }

  /// The next field's number and wire type.
  int tag() throws MalformedException {
    long tag = varint();
    if (tag >>> Integer.SIZE != 0) {
      throw new MalformedException(Reason.OVERLONG_VARINT, "tag");
    }
    if (WireType.number((int) tag) == 0) {
      throw new MalformedException(Reason.FIELD_NUMBER_ZERO, "tag");
    }
    return (int) tag;
  }

  /// Up to 64 bits in up to ten bytes; shorter and longer forms of one number are the same.
  long varint() throws MalformedException {
    long value = 0;
    for (int shift = 0; shift <= MAX_VARINT_SHIFT; shift += 7) {
      byte next = next();
      if (shift == MAX_VARINT_SHIFT && (next & 0xfe) != 0) {
        break;
      }
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new MalformedException(Reason.OVERLONG_VARINT, "more than 64 bits");
  }

  /// A length and that many bytes, at most `limit`.
  Bytes bytes(int limit) throws MalformedException {
    int size = length(limit);
    Bytes value = source.slice(at, at + size);
    at += size;
    return size <= COPIED ? value.compact() : value;
  }

  /// A length and that many bytes of UTF-8, at most `limit`.
  String text(int limit) throws MalformedException {
    int size = length(limit);
    String value = Utf8.decode(source.slice(at, at + size));
    at += size;
    return value;
  }

  /// Goes into a nested message; the result is for [#leave(int)].
  int enter() throws MalformedException {
    int outer = end;
    int size = length(Integer.MAX_VALUE);
    end = at + size;
    return outer;
  }

  /// Comes back from a nested message that was read to its end.
  void leave(int outer) {
    end = outer;
  }

  /// Passes over the value of a field that this version does not know.
  void skip(int tag) throws MalformedException {
    switch (WireType.of(tag)) {
      case WireType.VARINT -> varint();
      case WireType.FIXED64 -> pass(Long.BYTES);
      case WireType.LENGTH -> pass(length(Integer.MAX_VALUE));
      case WireType.FIXED32 -> pass(Integer.BYTES);
      default -> throw new MalformedException(Reason.WRONG_WIRE_TYPE, "group or unknown");
    }
  }

  private int length(int limit) throws MalformedException {
    long size = varint();
    if (size < 0 || size > end - at) {
      throw new MalformedException(Reason.TRUNCATED, "length beyond the end");
    }
    if (size > limit) {
      throw new MalformedException(Reason.TOO_LARGE, size + " bytes, over the limit of " + limit);
    }
    return (int) size;
  }

  private void pass(int size) throws MalformedException {
    if (size > end - at) {
      throw new MalformedException(Reason.TRUNCATED, "fixed-size value");
    }
    at += size;
  }

  private byte next() throws MalformedException {
    if (at == end) {
      throw new MalformedException(Reason.TRUNCATED, "varint");
    }
    return source.byteAt(at++);
  }
}
