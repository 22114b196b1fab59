package org.tautan.engine.session;

import java.util.Random;
import org.tautan.crypto.RandomSource;

/// Randomness that repeats itself, for tests.
final class SeededRandom {
  private SeededRandom() {}

  static RandomSource of(long seed) {
    return new Random(seed)::nextBytes;
  }
}
