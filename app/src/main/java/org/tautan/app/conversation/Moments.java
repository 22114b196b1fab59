package org.tautan.app.conversation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import org.tautan.app.words.Words;

/// Times and days as people say them.
final class Moments {
  private static final int DAYS_OF_A_WEEK = 7;

  private final Words words;
  private final ZoneId zone;
  private final InstantSource clock;
  private final DateTimeFormatter time;
  private final DateTimeFormatter weekday;
  private final DateTimeFormatter date;

  Moments(Words words, ZoneId zone, InstantSource clock) {
    this.words = words;
    this.zone = zone;
    this.clock = clock;
    this.time =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(words.locale())
            .withZone(zone);
    this.weekday = DateTimeFormatter.ofPattern("EEEE", words.locale());
    this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale());
  }

  /// The time of day.
  String time(long millis) {
    return time.format(Instant.ofEpochMilli(millis));
  }

  /// The day, seen from today.
  String day(LocalDate day) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    long ago = ChronoUnit.DAYS.between(day, today);
    if (ago == 0) {
      return words.text("conversation.today");
    }
    if (ago == 1) {
      return words.text("conversation.yesterday");
    }
    return ago > 0 && ago < DAYS_OF_A_WEEK ? weekday.format(day) : date.format(day);
  }
}
