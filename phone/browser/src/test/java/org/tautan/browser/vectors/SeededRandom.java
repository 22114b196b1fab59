package org.tautan.browser.vectors;

import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;

/// The same "random" bytes everywhere, for comparisons only: SHA-256 over a seed and a counter.
final class SeededRandom implements RandomSource {
  private final Primitives primitives;
  private byte[] state;

  SeededRandom(Primitives primitives, byte[] seed) {
    this.primitives = primitives;
    this.state = primitives.sha256(seed);
  }

  @Override
  public void fill(byte[] target) {
    for (int start = 0; start < target.length; start += state.length) {
      state = primitives.sha256(state);
      byte[] block = primitives.sha256(state, state);
      System.arraycopy(block, 0, target, start, Math.min(block.length, target.length - start));
    }
  }
}
