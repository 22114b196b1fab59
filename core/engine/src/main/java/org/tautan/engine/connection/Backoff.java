package org.tautan.engine.connection;

import org.tautan.crypto.RandomSource;

/// How long to wait before the next attempt to connect: exponential with full jitter, from 1 s to
/// 60 s, so that a relay that comes back is not met by everybody at once.
public final class Backoff {
  private static final long FIRST = 1_000;
  private static final long LONGEST = 60_000;
  private static final int DOUBLINGS = 6;

  private final RandomSource random;
  private int failures;

  /// Jitter from this source.
  public Backoff(RandomSource random) {
    this.random = random;
  }

  /// Forgets the failures, after a success or when the network has come back.
  public void reset() {
    failures = 0;
  }

  /// Counts a failure and gives the wait, in ms.
  public long next() {
    long ceiling = Math.min(LONGEST, FIRST << Math.min(failures, DOUBLINGS));
    failures++;
    byte[] draw = random.bytes(4);
    long value =
        ((draw[0] & 0xffL) << 24)
            | ((draw[1] & 0xffL) << 16)
            | ((draw[2] & 0xffL) << 8)
            | (draw[3] & 0xffL);
    return (ceiling * value) >>> 32;
  }
}
