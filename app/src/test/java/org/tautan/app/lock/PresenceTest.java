package org.tautan.app.lock;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresenceTest {
  private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
  private static final Optional<Duration> MINUTE = Optional.of(Duration.ofMinutes(1));

  private final Presence presence = new Presence(START);
  private Instant now = START;

  @Test
  void nobodyIsThereOnceTheWindowWasNotTouchedForTheTime() {
    assertFalse(lookUntil(Duration.ofSeconds(55)));
    assertTrue(lookUntil(Duration.ofSeconds(60)));
  }

  @Test
  void aTouchBeginsTheTimeAnew() {
    assertFalse(lookUntil(Duration.ofSeconds(55)));
    presence.touch(now);
    assertFalse(lookUntil(Duration.ofSeconds(110)));
    assertTrue(lookUntil(Duration.ofSeconds(115)));
  }

  @Test
  void aComputerThatSleptIsLeftAloneHoweverLongTheTime() {
    presence.touch(now);
    now = now.plus(Presence.SLEEP).plusMillis(1);
    assertTrue(presence.isAway(now, Optional.of(Duration.ofHours(1))));
    now = now.plus(Presence.LOOK);
    assertFalse(presence.isAway(now, Optional.of(Duration.ofHours(1))), "once a sleep");
  }

  @Test
  void neverIsNever() {
    now = now.plus(Duration.ofDays(1));
    assertFalse(presence.isAway(now, Optional.empty()));
  }

  @Test
  void aClockThatIsSetBackMakesNobodyStayLonger() {
    now = now.minus(Duration.ofHours(3));
    assertFalse(presence.isAway(now, MINUTE));
    assertFalse(lookUntil(Duration.ofHours(-3).plusSeconds(55)));
    assertTrue(lookUntil(Duration.ofHours(-3).plusSeconds(60)));
  }

  /// Looks as often as the program does.
  private boolean lookUntil(Duration since) {
    boolean away = false;
    while (now.isBefore(START.plus(since))) {
      now = now.plus(Presence.LOOK);
      away = presence.isAway(now, MINUTE);
    }
    return away;
  }
}
