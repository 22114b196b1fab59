package org.tautan.page.host;

/// When the engine steps next. Notices clocks that jump and phones that slept, because what was to
/// be done at a time may be due at once, and connections that were open then may be dead.
final class Pace {
  /// The longest sleep, ms: so late is a jump of the clock noticed.
  static final long NAP = 5_000;

  private static final long JUMP = 2_000;
  private static final long FIRST_PAUSE = 1_000;
  private static final long LONGEST_PAUSE = 60_000;

  private long wakeAt;
  private int failures;
  private long seenAt;

  /// Asked after every sleep and every command.
  boolean isDue(long now) {
    boolean jumped = now < seenAt || now - seenAt > NAP + JUMP;
    seenAt = now;
    return jumped || now >= wakeAt;
  }

  /// How long to sleep at most, ms.
  long pause(long now) {
    return Math.min(Math.max(0, wakeAt - now), NAP);
  }

  /// A step has gone well.
  void stepped(long nextWakeMillis) {
    wakeAt = nextWakeMillis;
    failures = 0;
  }

  /// A step has failed: try again, at first soon, then less and less often.
  void failed(long now) {
    wakeAt = now + Math.min(FIRST_PAUSE << Math.min(failures, 10), LONGEST_PAUSE);
    failures++;
  }
}
