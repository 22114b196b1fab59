package org.tautan.engine.history;

import java.util.Arrays;

/// Writes DEFLATE (RFC 1951): one block of fixed codes, repetitions found by a table of the newest
/// place of each four bytes. One use.
final class DeflateWriter {
  private static final int WINDOW = 32 * 1024;
  private static final int MIN_MATCH = 4;
  private static final int MAX_MATCH = 258;
  private static final int HASH_BITS = 15;
  private static final int HASH_FACTOR = 0x9E3779B1;
  private static final int END = 256;

  private final byte[] in;

  /// Place of the newest such four bytes, plus one.
  private final int[] newest = new int[1 << HASH_BITS];

  private byte[] out;
  private int size;
  private long bits;
  private int count;

  DeflateWriter(byte[] in) {
    this.in = in;
    this.out = new byte[Math.max(64, in.length / 2)];
  }

  byte[] write() {
    bits(1, 1); // the last block
    bits(1, 2); // of fixed codes
    int at = 0;
    while (at < in.length) {
      int from = candidate(at);
      int length = from < 0 ? 0 : common(from, at);
      if (length < MIN_MATCH) {
        symbol(Byte.toUnsignedInt(in[at++]));
      } else {
        length(length);
        distance(at - from);
        for (int end = at + length; ++at < end; ) {
          candidate(at);
        }
      }
    }
    symbol(END);
    bits(0, 7); // to whole bytes
    return Arrays.copyOf(out, size);
  }

  /// Remembers this place, and says where the same four bytes may have stood before.
  ///
  /// @return negative when nowhere near
  private int candidate(int at) {
    if (at + MIN_MATCH > in.length) {
      return -1;
    }
    int four =
        (in[at] & 0xff)
            | ((in[at + 1] & 0xff) << 8)
            | ((in[at + 2] & 0xff) << 16)
            | (in[at + 3] << 24);
    int hash = (four * HASH_FACTOR) >>> (32 - HASH_BITS);
    int before = newest[hash] - 1;
    newest[hash] = at + 1;
    return at - before > WINDOW ? -1 : before;
  }

  private int common(int from, int at) {
    int most = Math.min(MAX_MATCH, in.length - at);
    int length = 0;
    while (length < most && in[from + length] == in[at + length]) {
      length++;
    }
    return length;
  }

  private void length(int length) {
    int above = length - 3;
    if (length == MAX_MATCH) {
      symbol(285);
    } else if (above < 8) {
      symbol(257 + above);
    } else {
      int extra = 29 - Integer.numberOfLeadingZeros(above);
      symbol(261 + 4 * extra + ((above >> extra) & 3));
      bits(above & ((1 << extra) - 1), extra);
    }
  }

  private void distance(int distance) {
    int above = distance - 1;
    if (above < 4) {
      code(above, 5);
    } else {
      int extra = 30 - Integer.numberOfLeadingZeros(above);
      code(2 + 2 * extra + ((above >> extra) & 1), 5);
      bits(above & ((1 << extra) - 1), extra);
    }
  }

  /// A literal, the end or a length, by its fixed code (RFC 1951, 3.2.6).
  private void symbol(int symbol) {
    if (symbol < 144) {
      code(0x30 + symbol, 8);
    } else if (symbol < END) {
      code(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      code(symbol - END, 7);
    } else {
      code(0xC0 + symbol - 280, 8);
    }
  }

  /// Codes stand with their highest bit first.
  private void code(int code, int length) {
    bits(Integer.reverse(code) >>> (32 - length), length);
  }

  private void bits(int value, int length) {
    bits |= (long) value << count;
    count += length;
    while (count >= 8) {
      if (size == out.length) {
        out = Arrays.copyOf(out, size * 2);
      }
      out[size++] = (byte) bits;
      bits >>>= 8;
      count -= 8;
    }
  }
}
