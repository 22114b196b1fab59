package org.tautan.engine.port;

import java.util.Optional;
import org.tautan.engine.model.RelayAddress;

/// Opens WebSockets to a relay.
@FunctionalInterface
public interface Transport {
  /// How long an attempt may take, ms.
  long PATIENCE = 10_000;

  /// Begins to open one and returns at once.
  ///
  /// With TLS any certificate is taken, because its key proves nothing yet: the relay's signed
  /// hello must name the key that [RelayChannel#tlsKeyHash] reports, before anything else is said.
  ///
  /// @throws ConnectionException `UNREACHABLE`, when it is clear already that nobody answers
  Opening begin(RelayAddress address) throws ConnectionException;

  /// Blocks until the socket is open, 10 s at most.
  ///
  /// @throws ConnectionException `UNREACHABLE`, when nobody answers
  default RelayChannel open(RelayAddress address) throws ConnectionException {
    Opening opening = begin(address);
    Optional<RelayChannel> channel = opening.poll(PATIENCE);
    if (channel.isEmpty()) {
      opening.close();
      throw new ConnectionException(ConnectionException.Reason.UNREACHABLE, "no WebSocket in time");
    }
    return channel.get();
  }
}
