package org.tautan.relay.limits;

import java.time.Duration;

/// How often something may happen: `burst` times at once, then one more each `oneEvery`.
public record Rate(int burst, Duration oneEvery) {
  /// Checks that something may happen at all.
  public Rate {
    if (burst < 1 || oneEvery.toMillis() < 1) {
      throw new IllegalArgumentException("rate of " + burst + ", then one every " + oneEvery);
    }
  }
}
