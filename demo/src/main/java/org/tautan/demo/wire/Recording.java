package org.tautan.demo.wire;

import java.io.ByteArrayOutputStream;

/// What went one way over one connection. Any thread.
public final class Recording {
  private final Direction direction;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /// Which way.
  public enum Direction {
    /// From a device to the relay.
    UP,
    /// From the relay to a device.
    DOWN
  }

  /// Nothing yet.
  public Recording(Direction direction) {
    this.direction = direction;
  }

  /// Adds the first `count` bytes of a buffer.
  public synchronized void add(byte[] buffer, int count) {
    bytes.write(buffer, 0, count);
  }

  /// Which way.
  public Direction direction() {
    return direction;
  }

  /// A copy of everything so far.
  public synchronized byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
