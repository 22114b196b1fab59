package org.tautan.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until a test moves it.
public final class MovableClock implements InstantSource {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));

  @Override
  public Instant instant() {
    return now.get();
  }

  public void forward(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }
}
