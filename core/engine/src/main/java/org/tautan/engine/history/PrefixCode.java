package org.tautan.engine.history;

/// A prefix code as DEFLATE describes it (RFC 1951, 3.2.2): by the length of each symbol's code.
/// Looked up by the next 15 bits of the stream, in one step.
final class PrefixCode {
  static final int MAX_BITS = 15;
  private static final int LENGTH_BITS = 4;
  private static final PrefixCode NONE = new PrefixCode(new short[1], 0);

  /// `symbol << 4 | length` of the code that the index's lowest bits are; 0 when they are none.
  private final short[] entries;

  private final int longest;

  private PrefixCode(short[] entries, int longest) {
    this.entries = entries;
    this.longest = longest;
  }

  /// The code of the lengths `from` (included) to `to`. More codes than there is room for give a
  /// code that has none.
  static PrefixCode of(byte[] lengths, int from, int to) {
    int[] counts = new int[MAX_BITS + 1];
    int longest = 0;
    for (int i = from; i < to; i++) {
      counts[lengths[i]]++;
      longest = Math.max(longest, lengths[i]);
    }
    counts[0] = 0;
    int[] next = new int[MAX_BITS + 1];
    int code = 0;
    for (int length = 1; length <= longest; length++) {
      code = (code + counts[length - 1]) << 1;
      next[length] = code;
      if (code + counts[length] > 1 << length) {
        return NONE;
      }
    }
    short[] entries = new short[1 << longest];
    for (int i = from; i < to; i++) {
      int length = lengths[i];
      if (length > 0) {
        int first = Integer.reverse(next[length]++) >>> (32 - length);
        for (int index = first; index < entries.length; index += 1 << length) {
          entries[index] = (short) (((i - from) << LENGTH_BITS) | length);
        }
      }
    }
    return new PrefixCode(entries, longest);
  }

  /// What the next bits of the stream, the first one lowest, begin with; 0 for nothing.
  int entry(int bits) {
    return entries[bits & ((1 << longest) - 1)];
  }

  static int symbol(int entry) {
    return entry >> LENGTH_BITS;
  }

  static int length(int entry) {
    return entry & ((1 << LENGTH_BITS) - 1);
  }
}
