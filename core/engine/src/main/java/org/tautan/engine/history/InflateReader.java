package org.tautan.engine.history;

import java.util.Arrays;

/// Reads DEFLATE (RFC 1951) of all kinds of blocks into an array that it fills exactly, or refuses.
/// One use.
final class InflateReader {
  private static final int WINDOW = 32 * 1024;
  private static final int END = 256;
  private static final int LENGTH_CODES = 286;
  private static final int DISTANCE_CODES = 30;
  private static final int FIXED_CODES = 288;
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };
  private static final int COPY = 16;
  private static final int SHORT_ZEROS = 17;

  private final byte[] in;
  private final byte[] out;
  private int at;
  private int done;
  private long bits;
  private int count;

  /// Bits were asked for that are not there, or make no sense.
  private boolean broken;

  InflateReader(byte[] in, byte[] out) {
    this.in = in;
    this.out = out;
  }

  /// Whether the whole input was read, and gave the whole output and no more.
  boolean read() {
    boolean last = false;
    while (!last && !broken) {
      last = bits(1) == 1;
      switch (bits(2)) {
        case 0 -> stored();
        case 1 -> fixed();
        case 2 -> dynamic();
        default -> broken = true;
      }
    }
    return !broken && done == out.length && at - count / 8 == in.length;
  }

  private void stored() {
    bits(count % 8);
    int length = bits(16);
    if (bits(16) != (length ^ 0xffff) || length > out.length - done) {
      broken = true;
    }
    for (int i = 0; i < length && !broken; i++) {
      out[done++] = (byte) bits(8);
    }
  }

  private void fixed() {
    byte[] lengths = new byte[FIXED_CODES];
    for (int i = 0; i < FIXED_CODES; i++) {
      lengths[i] = (byte) (i < 144 ? 8 : i < END ? 9 : i < 280 ? 7 : 8);
    }
    byte[] distances = new byte[DISTANCE_CODES];
    Arrays.fill(distances, (byte) 5);
    block(PrefixCode.of(lengths, 0, FIXED_CODES), PrefixCode.of(distances, 0, DISTANCE_CODES));
  }

  private void dynamic() {
    int literals = bits(5) + 257;
    int distances = bits(5) + 1;
    int known = bits(4) + 4;
    byte[] lengths = new byte[ORDER.length];
    for (int i = 0; i < known; i++) {
      lengths[ORDER[i]] = (byte) bits(3);
    }
    byte[] all = lengths(PrefixCode.of(lengths, 0, ORDER.length), literals + distances);
    if (literals > LENGTH_CODES || distances > DISTANCE_CODES || all[END] == 0) {
      broken = true;
    }
    if (!broken) {
      block(PrefixCode.of(all, 0, literals), PrefixCode.of(all, literals, literals + distances));
    }
  }

  /// The lengths of codes, themselves in codes.
  private byte[] lengths(PrefixCode code, int size) {
    byte[] lengths = new byte[size];
    int i = 0;
    while (i < size && !broken) {
      int symbol = next(code);
      if (symbol < COPY) {
        lengths[i++] = (byte) Math.max(symbol, 0);
      } else {
        byte value = symbol == COPY && i > 0 ? lengths[i - 1] : 0;
        broken |= symbol == COPY && i == 0;
        int times =
            symbol == COPY ? 3 + bits(2) : symbol == SHORT_ZEROS ? 3 + bits(3) : 11 + bits(7);
        broken |= times > size - i;
        for (int end = Math.min(size, i + times); i < end; i++) {
          lengths[i] = value;
        }
      }
    }
    return lengths;
  }

  private void block(PrefixCode literals, PrefixCode distances) {
    int symbol = next(literals);
    while (symbol != END && !broken) {
      if (symbol < END) {
        literal(symbol);
      } else {
        copy(length(symbol), distances);
      }
      symbol = next(literals);
    }
  }

  private void literal(int value) {
    if (done == out.length) {
      broken = true;
    } else {
      out[done++] = (byte) value;
    }
  }

  private int length(int symbol) {
    int above = symbol - 257;
    if (above < 8) {
      return 3 + above;
    }
    if (above >= 28) {
      broken |= above > 28;
      return 258;
    }
    int extra = above / 4 - 1;
    return 3 + ((4 + above % 4) << extra) + bits(extra);
  }

  private void copy(int length, PrefixCode distances) {
    int symbol = next(distances);
    if (symbol >= DISTANCE_CODES) {
      broken = true;
      return;
    }
    int extra = Math.max(0, symbol / 2 - 1);
    int distance = 1 + (symbol < 4 ? symbol : (2 + symbol % 2) << extra) + bits(extra);
    if (broken || distance > Math.min(done, WINDOW) || length > out.length - done) {
      broken = true;
      return;
    }
    for (int i = 0; i < length; i++, done++) {
      out[done] = out[done - distance];
    }
  }

  /// The next symbol; 0 when there is none.
  private int next(PrefixCode code) {
    fill(PrefixCode.MAX_BITS);
    int entry = code.entry((int) bits & ((1 << PrefixCode.MAX_BITS) - 1));
    drop(PrefixCode.length(entry));
    broken |= entry == 0;
    return PrefixCode.symbol(entry);
  }

  private int bits(int wanted) {
    fill(wanted);
    int value = (int) bits & ((1 << wanted) - 1);
    drop(wanted);
    return value;
  }

  private void fill(int wanted) {
    while (count < wanted && at < in.length) {
      bits |= (long) (in[at++] & 0xff) << count;
      count += 8;
    }
  }

  private void drop(int used) {
    broken |= used > count;
    bits >>>= used;
    count = Math.max(0, count - used);
  }
}
