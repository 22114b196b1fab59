package org.tautan.testkit.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.tautan.engine.port.Clock;

/// A clock that goes with real time and can be moved ahead or back by a test; the relay and every
/// device of a [TestWorld] read the same one, unless a device was given its own.
public final class TestClock implements Clock, InstantSource {
  private final InstantSource base;
  private final AtomicLong ahead = new AtomicLong();

  /// A clock over another one.
  public TestClock(InstantSource base) {
    this.base = base;
  }

  /// Moves it.
  public void advance(Duration by) {
    ahead.addAndGet(by.toMillis());
  }

  @Override
  public long millis() {
    return base.millis() + ahead.get();
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis());
  }
}
