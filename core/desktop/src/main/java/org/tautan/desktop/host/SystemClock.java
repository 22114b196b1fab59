package org.tautan.desktop.host;

import org.tautan.engine.port.Clock;

/// The computer's clock.
public final class SystemClock implements Clock {
  @Override
  public long millis() {
    return System.currentTimeMillis();
  }
}
