package org.tautan.desktop.transport;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Finds out when the other side is gone without a word: asks at every pulse, and reports when
/// nothing was heard for too long. One virtual thread between [#start] and [#stop].
final class SignsOfLife {
  private final Duration pulse;
  private final Duration silence;
  private long heardAt;
  private boolean stopped;

  SignsOfLife(Duration pulse, Duration silence) {
    this.pulse = pulse;
    this.silence = silence;
  }

  /// Begins.
  ///
  /// @param ask sends something that the other side answers
  /// @param silent called at every pulse while nothing is heard
  void start(Runnable ask, Runnable silent) {
    heard();
    Thread.ofVirtual().name("tautan-pulse").start(() -> watch(ask, silent));
  }

  /// Something has come.
  synchronized void heard() {
    heardAt = System.nanoTime();
  }

  /// Ends. Does nothing the second time, and may come before the beginning.
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  private void watch(Runnable ask, Runnable silent) {
    try {
      while (waitForPulse()) {
        (isSilent() ? silent : ask).run();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return false when it has been stopped
  private synchronized boolean waitForPulse() throws InterruptedException {
    long deadline = System.nanoTime() + pulse.toNanos();
    while (!stopped) {
      long nanos = deadline - System.nanoTime();
      if (nanos <= 0) {
        return true;
      }
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
    }
    return false;
  }

  private synchronized boolean isSilent() {
    return System.nanoTime() - heardAt >= silence.toNanos();
  }
}
