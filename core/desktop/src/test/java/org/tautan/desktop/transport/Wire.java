package org.tautan.desktop.transport;

import java.io.IOException;
import org.tautan.protocol.Bytes;

/// Frames to tell apart, and work at the other end of the wire.
final class Wire {
  private Wire() {}

  /// A frame that begins with a number and has so many bytes more.
  static Bytes frame(int number, int more) {
    byte[] bytes = new byte[4 + more];
    for (int i = 0; i < 4; i++) {
      bytes[i] = (byte) (number >>> (8 * i));
    }
    return Bytes.copyOf(bytes);
  }

  /// Does something while the test goes on, until the socket is closed under it.
  static Thread inBackground(Work work) {
    return Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            work.run();
          } catch (IOException _) {
            // the other end was closed, as some tests want
          }
        });
  }

  /// What is done.
  interface Work {
    void run() throws IOException;
  }
}
