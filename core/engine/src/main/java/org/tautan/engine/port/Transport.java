package org.tautan.engine.port;

import org.tautan.engine.model.RelayAddress;

/// Opens WebSockets to a relay.
@FunctionalInterface
public interface Transport {
  /// Blocks until the socket is open, 10 s at most.
  ///
  /// With TLS any certificate is taken, because its key proves nothing yet: the relay's signed
  /// hello must name the key that [RelayChannel#tlsKeyHash] reports, before anything else is said.
  ///
  /// @throws ConnectionException `UNREACHABLE`, when nobody answers
  RelayChannel open(RelayAddress address) throws ConnectionException;
}
