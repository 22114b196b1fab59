package org.tautan.desktop.host;

import org.tautan.engine.port.Clock;

/// When the engine steps next. Notices clocks that jump and computers that slept, because what was
/// to be done at a time may be due at once, and connections that were open then may be dead.
///
/// One thread.
final class Pace {
  private static final long JUMP = 2_000;
  private static final long FIRST_PAUSE = 1_000;
  private static final long LONGEST_PAUSE = 60_000;

  private final Clock clock;
  private final Alarm alarm;
  private long wakeAt;
  private int failures;
  private long wallSeen;
  private long steadySeen;

  Pace(Clock clock, Alarm alarm) {
    this.clock = clock;
    this.alarm = alarm;
    this.wallSeen = clock.millis();
    this.steadySeen = alarm.steadyMillis();
  }

  boolean isDue() {
    return jumped() || clock.millis() >= wakeAt;
  }

  /// How long to sleep at most, ms.
  long pause() {
    long left = Math.max(0, wakeAt - clock.millis());
    return Math.min(left, EngineThread.NAP.toMillis());
  }

  /// A step has gone well.
  void stepped(long nextWakeMillis) {
    wakeAt = nextWakeMillis;
    failures = 0;
  }

  /// A step has failed: try again, at first soon, then less and less often.
  ///
  /// @return how many have failed in a row
  int failed() {
    wakeAt = clock.millis() + Math.min(FIRST_PAUSE << Math.min(failures, 10), LONGEST_PAUSE);
    failures++;
    return failures;
  }

  private boolean jumped() {
    long wall = clock.millis();
    long steady = alarm.steadyMillis();
    long steadyPassed = steady - steadySeen;
    long difference = Math.abs(wall - wallSeen - steadyPassed);
    wallSeen = wall;
    steadySeen = steady;
    return difference > JUMP || steadyPassed > 2 * EngineThread.NAP.toMillis();
  }
}
