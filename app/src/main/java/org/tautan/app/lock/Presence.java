package org.tautan.app.lock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Whether somebody is there: when the window was last touched, and whether the computer has slept
/// since it was last looked at. One thread.
final class Presence {
  /// Looks come so often.
  static final Duration LOOK = Duration.ofSeconds(5);

  /// Looks that come so much later mean that the computer slept in between.
  static final Duration SLEEP = Duration.ofMinutes(1);

  private Instant touched;
  private Instant looked;

  Presence(Instant now) {
    this.touched = now;
    this.looked = now;
  }

  /// The window was touched.
  void touch(Instant now) {
    touched = now;
  }

  /// Looks whether nobody has been there for a time, or the computer has slept.
  ///
  /// @param most how long nobody may be there; empty for as long as they like, then sleep does not
  ///   matter either
  boolean isAway(Instant now, Optional<Duration> most) {
    boolean slept = Duration.between(looked, now).compareTo(SLEEP) > 0;
    looked = now;
    if (now.isBefore(touched)) {
      touched = now;
    }
    Duration untouched = Duration.between(touched, now);
    return most.map(limit -> slept || untouched.compareTo(limit) >= 0).orElse(false);
  }
}
