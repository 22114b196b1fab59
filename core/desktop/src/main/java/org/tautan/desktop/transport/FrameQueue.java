package org.tautan.desktop.transport;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tautan.engine.port.ConnectionException;
import org.tautan.protocol.Bytes;

/// Frames between the thread that reads the socket and the one that takes them, in order.
///
/// Bounded by bytes: putting waits while the queue is full, which stops the reading of the socket,
/// so that TCP slows the sender. One frame always fits. After its end the frames that are left can
/// still be taken. Any thread.
final class FrameQueue {
  private final ArrayDeque<Bytes> frames = new ArrayDeque<>();
  private final long maxBytes;
  private long bytes;
  private boolean putting;
  private @Nullable Ending end;
  private Runnable readable = () -> {};

  FrameQueue(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /// Appends a frame, waiting for room. After the end the frame is dropped.
  void put(Bytes frame) throws InterruptedException {
    Runnable callback;
    synchronized (this) {
      putting = true;
      while (end == null && bytes > 0 && bytes + frame.size() > maxBytes) {
        wait();
      }
      putting = false;
      if (end != null) {
        return;
      }
      frames.add(frame);
      bytes += frame.size();
      notifyAll();
      callback = readable;
    }
    callback.run();
  }

  /// Takes the oldest frame, waiting for one at most so long.
  ///
  /// @throws ConnectionException why it ended, once it is empty
  synchronized Optional<Bytes> take(long timeoutMillis)
      throws ConnectionException, InterruptedException {
    long deadline = System.nanoTime() + timeoutMillis * 1_000_000;
    while (frames.isEmpty() && end == null) {
      long millis = (deadline - System.nanoTime() + 999_999) / 1_000_000;
      if (millis <= 0) {
        return Optional.empty();
      }
      wait(millis);
    }
    Bytes frame = frames.poll();
    if (frame == null) {
      throw Objects.requireNonNull(end).exception();
    }
    bytes -= frame.size();
    notifyAll();
    return Optional.of(frame);
  }

  /// Ends it; the first reason stays.
  void end(Ending why) {
    Runnable callback;
    synchronized (this) {
      if (end != null) {
        return;
      }
      end = why;
      notifyAll();
      callback = readable;
    }
    callback.run();
  }

  /// @throws ConnectionException why it ended, if it has
  synchronized void check() throws ConnectionException {
    if (end != null) {
      throw end.exception();
    }
  }

  /// Whether a frame waits for room: the socket is not read just now.
  synchronized boolean isStalled() {
    return putting && bytes > 0;
  }

  synchronized boolean isEnded() {
    return end != null;
  }

  /// Who is told of frames and of the end; told at once when there is something already.
  void onReadable(Runnable callback) {
    boolean now;
    synchronized (this) {
      readable = callback;
      now = !frames.isEmpty() || end != null;
    }
    if (now) {
      callback.run();
    }
  }
}
