package org.tautan.desktop.vault.slot;

import org.tautan.engine.port.Clock;

/// Makes guessing at the window slow: after each wrong passphrase in a row the next attempt waits
/// twice as long, from one second to one minute. Somebody who has the file guesses elsewhere;
/// against that stands the price of Argon2id.
///
/// Setting the clock back does not shorten the wait, and lengthens it by no more than a minute.
final class Throttle {
  private static final long FIRST = 1_000;
  private static final long LONGEST = 60_000;

  private final Clock clock;
  private long wait;
  private long since;

  Throttle(Clock clock) {
    this.clock = clock;
  }

  /// How long until the next attempt; 0 when it may be made now.
  long remaining() {
    long now = clock.millis();
    if (now < since) {
      since = now;
    }
    return Math.max(0, since + wait - now);
  }

  /// An attempt was wrong.
  void wrong() {
    wait = wait == 0 ? FIRST : Math.min(LONGEST, 2 * wait);
    since = clock.millis();
  }

  /// An attempt was right.
  void right() {
    wait = 0;
  }
}
