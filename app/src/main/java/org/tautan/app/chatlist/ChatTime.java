package org.tautan.app.chatlist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import org.tautan.app.words.Words;

/// When something was, as briefly as a row has room for: today by the clock, the last days by their
/// names, anything else by its date.
final class ChatTime {
  private static final int DAYS_BY_NAME = 7;

  private final Words words;
  private final ZoneId zone;
  private final DateTimeFormatter time;
  private final DateTimeFormatter date;

  ChatTime(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
    this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(words.locale());
    this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(words.locale());
  }

  /// @param millis of what is told, since 1970
  String text(long millis, Instant now) {
    ZonedDateTime when = Instant.ofEpochMilli(millis).atZone(zone);
    LocalDate today = now.atZone(zone).toLocalDate();
    long days = ChronoUnit.DAYS.between(when.toLocalDate(), today);
    if (days == 0) {
      return time.format(when);
    }
    if (days == 1) {
      return words.text("chatlist.yesterday");
    }
    if (days > 1 && days < DAYS_BY_NAME) {
      return when.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
    }
    return date.format(when);
  }
}
