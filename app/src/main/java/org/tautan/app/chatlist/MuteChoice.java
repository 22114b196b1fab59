package org.tautan.app.chatlist;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tautan.engine.model.ChatFlags;

/// For how long a chat can be muted.
public enum MuteChoice {
  /// For a working day or a night.
  EIGHT_HOURS(Optional.of(Duration.ofHours(8))),
  /// For a week.
  WEEK(Optional.of(Duration.ofDays(7))),
  /// Until the person undoes it.
  ALWAYS(Optional.empty());

  private final Optional<Duration> time;

  MuteChoice(Optional<Duration> time) {
    this.time = time;
  }

  /// Until when that is, ms since 1970.
  public long until(Instant now) {
    return time.map(now::plus).map(Instant::toEpochMilli).orElse(ChatFlags.FOR_EVER);
  }
}
