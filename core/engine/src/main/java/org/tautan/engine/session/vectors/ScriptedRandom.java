package org.tautan.engine.session.vectors;

import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;

/// Bytes that are the same in every run and worth nothing as randomness: SHA-256 of a seed and a
/// counter. For golden transcripts only.
final class ScriptedRandom implements RandomSource {
  private final Primitives primitives;
  private final byte[] seed;
  private int counter;

  ScriptedRandom(Primitives primitives, int seed) {
    this.primitives = primitives;
    this.seed = bigEndian(seed);
  }

  @Override
  public void fill(byte[] target) {
    for (int offset = 0; offset < target.length; offset += Primitives.HASH_BYTES) {
      byte[] block = primitives.sha256(seed, bigEndian(counter++));
      System.arraycopy(block, 0, target, offset, Math.min(block.length, target.length - offset));
    }
  }

  /// A number from 0 to below `bound`, which is at most 65,536.
  int below(int bound) {
    byte[] drawn = bytes(2);
    return (((drawn[0] & 0xff) * 256 + (drawn[1] & 0xff)) * bound) >>> 16;
  }

  static byte[] bigEndian(int number) {
    return new byte[] {
      (byte) (number >>> 24), (byte) (number >>> 16), (byte) (number >>> 8), (byte) number
    };
  }
}
