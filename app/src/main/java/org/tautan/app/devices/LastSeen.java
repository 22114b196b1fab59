package org.tautan.app.devices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.tautan.app.words.Words;

/// When something was last here, as people say it: "12:40", "yesterday at 12:40", "3 May at 12:40".
final class LastSeen {
  private final Words words;
  private final ZoneId zone;

  LastSeen(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /// In words that go on a sentence.
  String text(Instant seen, Instant now) {
    LocalDate day = LocalDate.ofInstant(seen, zone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    String time = format(seen, DateTimeFormatter.ofPattern("HH:mm"));
    if (!day.isBefore(today)) {
      return words.text("devices.today", time);
    }
    if (day.equals(today.minusDays(1))) {
      return words.text("devices.yesterday", time);
    }
    DateTimeFormatter date =
        day.getYear() == today.getYear()
            ? DateTimeFormatter.ofPattern("d MMMM")
            : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
    return words.text("devices.on-day", format(seen, date), time);
  }

  /// The day alone: "23 Nov 2026".
  String day(Instant at) {
    return format(at, DateTimeFormatter.ofPattern("d MMM uuuu"));
  }

  private String format(Instant at, DateTimeFormatter formatter) {
    return formatter.withLocale(words.locale()).format(at.atZone(zone));
  }
}
