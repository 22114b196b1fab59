package org.tautan.engine.message;

import org.tautan.engine.port.Clock;
import org.tautan.engine.port.CounterStore;
import org.tautan.engine.port.CounterStore.Counter;

/// The hybrid logical clock that orders a chat (PROTOCOL §3): milliseconds since 1970 in the upper
/// 48 bits, a counter in the lower 16. It never goes back, and it never follows a clock that is
/// more than five minutes ahead.
///
/// See Kulkarni et al., "Logical Physical Clocks", 2014.
public final class HybridClock {
  /// How far ahead another device's clock may be and still be believed, ms.
  public static final long TOLERANCE = 5 * 60_000;

  private static final int COUNTER_BITS = 16;

  private final Clock clock;

  /// Over the wall clock of this device.
  public HybridClock(Clock clock) {
    this.clock = clock;
  }

  /// The next time of an event of this device.
  public long tick(CounterStore counters) {
    long next = Math.max(counters.get(Counter.CLOCK) + 1, clock.millis() << COUNTER_BITS);
    counters.raise(Counter.CLOCK, next);
    return next;
  }

  /// Takes note of another device's time, so that an answer stands after its question.
  ///
  /// @return false when that clock is too far ahead and was not believed
  public boolean observe(CounterStore counters, long theirs) {
    if (millis(theirs) > clock.millis() + TOLERANCE) {
      return false;
    }
    if (theirs > counters.get(Counter.CLOCK)) {
      counters.raise(Counter.CLOCK, theirs);
    }
    return true;
  }

  /// The earliest hybrid time of a wall-clock time, ms since 1970.
  public static long at(long millis) {
    return millis << COUNTER_BITS;
  }

  /// The wall-clock part of a hybrid time, ms since 1970.
  public static long millis(long hybrid) {
    return hybrid >>> COUNTER_BITS;
  }
}
