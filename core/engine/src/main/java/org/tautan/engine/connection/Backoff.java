package org.tautan.engine.connection;

import org.tautan.crypto.RandomSource;
import org.tautan.engine.model.RelayAddress;

/// How long to wait before the next attempt to connect: exponential with full jitter, from 1 s to
/// 60 s, so that a relay that comes back is not met by everybody at once.
///
/// A relay on this very computer has few clients, to whom a refused attempt costs nothing: there
/// the wait stays below 2 s, so that who restarts it is not kept waiting.
public final class Backoff {
  /// The longest wait, ms.
  static final long LONGEST = 60_000;

  /// The longest wait for a relay on this computer, ms.
  static final long LONGEST_HERE = 2_000;

  private static final long FIRST = 1_000;
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
  public long next(RelayAddress address) {
    long longest = address.isOnThisComputer() ? LONGEST_HERE : LONGEST;
    long ceiling = Math.min(longest, FIRST << Math.min(failures, DOUBLINGS));
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
