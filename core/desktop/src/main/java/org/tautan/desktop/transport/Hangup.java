package org.tautan.desktop.transport;

import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Closes a WebSocket, once, in a thread of its own: Tyrus says goodbye, closes the socket and
/// joins its threads, which none of those threads could do.
final class Hangup {
  private static final Logger LOG = System.getLogger(Hangup.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private @Nullable Thread thread;

  /// Begins; does nothing the second time.
  synchronized void start(Session session) {
    if (thread == null) {
      thread = Thread.ofVirtual().name("tautan-hangup").start(() -> close(session));
    }
  }

  /// Waits until the socket and its threads are gone, if hanging up has begun; not for ever.
  void await() {
    Thread started;
    synchronized (this) {
      started = thread;
    }
    try {
      if (started != null && !started.join(PATIENCE)) {
        LOG.log(Level.WARNING, "A connection takes long to close");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(Session session) {
    try {
      session.close();
    } catch (IOException | IllegalStateException e) {
      // it was closed already, or the goodbye did not get through: gone either way
      LOG.log(Level.DEBUG, "Closing a connection", e);
    }
  }
}
