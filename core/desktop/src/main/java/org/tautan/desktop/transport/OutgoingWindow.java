package org.tautan.desktop.transport;

import java.util.concurrent.TimeUnit;

/// How many bytes were handed to Tyrus and are not yet with the system. Any thread.
final class OutgoingWindow {
  private final long maxBytes;
  private long bytes;
  private boolean closed;

  OutgoingWindow(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /// Waits until there is room, and takes it. One frame always fits into an empty window.
  ///
  /// @return whether there was room in time, or none is needed any more
  synchronized boolean enter(int size, long timeoutMillis) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
    while (!closed && bytes > 0 && bytes + size > maxBytes) {
      long nanos = deadline - System.nanoTime();
      if (nanos <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
    }
    bytes += size;
    return true;
  }

  synchronized void leave(int size) {
    bytes -= size;
    notifyAll();
  }

  /// Lets everybody go on who waits.
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
