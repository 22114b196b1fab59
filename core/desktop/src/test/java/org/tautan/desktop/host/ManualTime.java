package org.tautan.desktop.host;

import org.tautan.engine.port.Clock;

/// A wall clock and an alarm that a test moves by hand.
final class ManualTime implements Clock, Alarm {
  private long wall = 1_800_000_000_000L;
  private long steady = 5_000;
  private long asleepUntil = Long.MAX_VALUE;
  private boolean asleep;
  private boolean rung;
  private long naps;

  @Override
  public synchronized long millis() {
    return wall;
  }

  @Override
  public synchronized long steadyMillis() {
    return steady;
  }

  @Override
  public synchronized void await(long millis) throws InterruptedException {
    asleep = true;
    asleepUntil = steady + millis;
    naps++;
    notifyAll();
    while (!rung && steady < asleepUntil) {
      wait();
    }
    rung = false;
    asleep = false;
  }

  @Override
  public synchronized void ring() {
    rung = true;
    notifyAll();
  }

  /// Time passes.
  synchronized void pass(long millis) {
    wall += millis;
    steady += millis;
    notifyAll();
  }

  /// Somebody sets the clock, or the computer slept.
  synchronized void jump(long millis) {
    wall += millis;
  }

  /// Waits until the thread sleeps and nothing wakes it.
  synchronized void awaitAsleep() throws InterruptedException {
    while (!asleep || rung || steady >= asleepUntil) {
      wait();
    }
  }

  /// How often the thread went to sleep.
  synchronized long naps() {
    return naps;
  }
}
