package org.tautan.app.settings;

import java.time.Duration;
import java.util.Optional;

/// How long nobody may touch the window before it locks itself, where a passphrase is set.
public enum LockAfter {
  /// It never does.
  NEVER(Optional.empty()),
  /// One minute.
  MINUTE(Optional.of(Duration.ofMinutes(1))),
  /// Five minutes.
  FIVE_MINUTES(Optional.of(Duration.ofMinutes(5))),
  /// A quarter of an hour.
  QUARTER(Optional.of(Duration.ofMinutes(15))),
  /// One hour.
  HOUR(Optional.of(Duration.ofHours(1)));

  private final Optional<Duration> time;

  LockAfter(Optional<Duration> time) {
    this.time = time;
  }

  /// The time; empty for never.
  public Optional<Duration> time() {
    return time;
  }
}
