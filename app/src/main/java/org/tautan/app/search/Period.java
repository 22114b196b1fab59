package org.tautan.app.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalLong;

/// When the messages are from that somebody looks for, as it is mostly asked.
public enum Period {
  /// At any time.
  ANY,
  /// Today.
  TODAY,
  /// In the last seven days.
  WEEK,
  /// In the last thirty days.
  MONTH,
  /// In the last year.
  YEAR;

  /// Since when, ms since 1970; empty for the beginning.
  OptionalLong since(LocalDate today, ZoneId zone) {
    return switch (this) {
      case ANY -> OptionalLong.empty();
      case TODAY -> start(today, zone);
      case WEEK -> start(today.minusDays(6), zone);
      case MONTH -> start(today.minusDays(29), zone);
      case YEAR -> start(today.minusYears(1), zone);
    };
  }

  private static OptionalLong start(LocalDate day, ZoneId zone) {
    return OptionalLong.of(day.atStartOfDay(zone).toInstant().toEpochMilli());
  }
}
