package org.tautan.engine.port;

import java.util.Optional;
import org.tautan.engine.model.RelayAddress;
import org.tautan.protocol.BlobId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.frame.BlobUse;

/// Moves blobs between this device and the HTTP side of its relay (PROTOCOL §12).
@FunctionalInterface
public interface BlobTransport {
  /// Begins one request and returns at once.
  Moving begin(Exchange exchange);

  /// One request.
  ///
  /// @param tlsKeyHash the key that the relay's TLS must have, as on the socket that gave the
  ///   grant; empty where there is no TLS or the host checks it
  /// @param content what is brought; empty unless `PUT`
  record Exchange(
      RelayAddress relay,
      Bytes tlsKeyHash,
      BlobUse use,
      BlobId blob,
      WireSecret grant,
      Bytes content) {}

  /// What came of a request.
  sealed interface Outcome {
    /// It was done.
    ///
    /// @param content what was fetched; empty unless `GET`
    record Done(Bytes content) implements Outcome {}

    /// There is no such blob.
    record Missing() implements Outcome {}

    /// It was refused, or nobody answered. It may be tried again under another grant.
    record Failed() implements Outcome {}
  }

  /// A request on its way. Used by one thread.
  interface Moving extends AutoCloseable {
    /// What came of it, once that is known.
    Optional<Outcome> poll();

    /// Calls back, on any thread, when there is something to take; at once when there is already.
    /// The callback must not block.
    void onReadable(Runnable callback);

    /// Gives it up. Does not wait.
    @Override
    void close();
  }
}
