package org.tautan.desktop.host;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// An alarm in real time.
final class SystemAlarm implements Alarm {
  private final Semaphore rings = new Semaphore(0);

  @Override
  public void await(long millis) throws InterruptedException {
    if (rings.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
      rings.drainPermits();
    }
  }

  @Override
  public void ring() {
    rings.release();
  }

  @Override
  public long steadyMillis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }
}
