package org.tautan.app.chatlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.tautan.app.words.Words;
import org.tautan.desktop.words.Language;

class ChatTimeTest {
  private static final Instant NOW = Instant.parse("2026-11-22T14:05:00Z");

  private final ChatTime indonesian = new ChatTime(Words.of(Language.INDONESIAN), ZoneOffset.UTC);
  private final ChatTime english = new ChatTime(Words.of(Language.ENGLISH), ZoneOffset.UTC);

  @Test
  void tellsTodayByTheClock() {
    assertEquals("09.07", indonesian.text(millis("2026-11-22T09:07:00Z"), NOW));
    assertEquals(
        "9:07 AM", english.text(millis("2026-11-22T09:07:00Z"), NOW).replace('\u202F', ' '));
  }

  @Test
  void callsTheLastDaysByTheirNames() {
    assertEquals("Kemarin", indonesian.text(millis("2026-11-21T23:59:59Z"), NOW));
    assertEquals("Yesterday", english.text(millis("2026-11-21T00:00:00Z"), NOW));
    assertEquals("Jumat", indonesian.text(millis("2026-11-20T12:00:00Z"), NOW));
    assertEquals("Monday", english.text(millis("2026-11-16T12:00:00Z"), NOW));
  }

  @Test
  void tellsAnythingElseByItsDate() {
    assertEquals("15/11/26", indonesian.text(millis("2026-11-15T12:00:00Z"), NOW));
    assertEquals("11/15/26", english.text(millis("2026-11-15T12:00:00Z"), NOW));
    assertEquals("11/23/26", english.text(millis("2026-11-23T00:00:00Z"), NOW));
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
