package org.tautan.engine.connection;

import org.tautan.engine.port.Clock;

/// A wait by the wall clock that a clock set back cannot make longer: then it is over, because how
/// much of it has passed is no longer known.
///
/// One thread.
public final class Pause {
  private final Clock clock;
  private long from;
  private long until;

  /// A wait that is over.
  public Pause(Clock clock) {
    this.clock = clock;
  }

  /// Begins it anew, from now on, for so many ms.
  public void begin(long millis) {
    from = clock.millis();
    until = from + millis;
  }

  /// Ends it.
  public void end() {
    until = 0;
  }

  /// Whether it is over.
  public boolean isOver() {
    long now = clock.millis();
    return now >= until || now < from;
  }

  /// When it is over at the latest, ms since 1970; a time that has passed when it is.
  public long until() {
    return isOver() ? 0 : until;
  }
}
