package org.tautan.desktop.transport;

import java.time.Duration;

/// Transports with the protocol's limits, but for machines that are busy with other tests.
final class Patient {
  private Patient() {}

  static TyrusTransport transport() {
    return transport(Duration.ofSeconds(40));
  }

  static TyrusTransport transport(Duration connecting) {
    ChannelLimits standard = ChannelLimits.STANDARD;
    return new TyrusTransport(
        new ChannelLimits(
            standard.frameBytes(),
            standard.incomingBytes(),
            standard.outgoingBytes(),
            connecting,
            standard.pulse(),
            standard.silence()));
  }
}
