package org.tautan.engine.port;

import java.util.Optional;
import org.tautan.protocol.Bytes;

/// One open WebSocket to a relay: whole binary frames, in order, both ways.
///
/// Frames that arrive are queued until somebody takes them; a bounded queue that fills stops
/// reading from the socket, so that a slow engine slows the relay and never the memory.
///
/// Used by one thread; only [#close] may be called from another.
public interface RelayChannel extends AutoCloseable {
  /// Queues a frame for sending.
  ///
  /// @throws ConnectionException `CLOSED`, when the socket is gone
  void send(Bytes frame) throws ConnectionException;

  /// Takes the next frame, waiting for it.
  ///
  /// @param timeoutMillis how long; 0 only looks
  /// @return empty when none came in time
  /// @throws ConnectionException `CLOSED`, once the socket is gone and every frame was taken
  Optional<Bytes> receive(long timeoutMillis) throws ConnectionException;

  /// Calls back, on any thread, whenever there is a frame to take or the socket has ended. Meant
  /// for a host to schedule the engine's next step; the callback must not block.
  void onReadable(Runnable callback);

  /// SHA-256 of the SubjectPublicKeyInfo of the relay's TLS key; empty bytes without TLS, and where
  /// [#tlsCheck] says that this host does not learn it.
  Bytes tlsKeyHash();

  /// Who makes sure that the TLS connection ends at the relay itself.
  default TlsCheck tlsCheck() {
    return TlsCheck.SIGNED_KEY;
  }

  /// Ways to know whose TLS connection it is.
  enum TlsCheck {
    /// The relay's signed hello names the key of this very connection.
    SIGNED_KEY,
    /// The host has checked the certificate and does not show it: a browser, whose page came from
    /// there under the same certificate.
    BY_HOST
  }

  /// Ends the connection; does nothing the second time.
  @Override
  void close();
}
