package org.tautan.desktop;

import java.util.function.UnaryOperator;
import org.tautan.desktop.host.SystemClock;
import org.tautan.desktop.transport.TyrusTransport;
import org.tautan.engine.port.Clock;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.Transport;

/// What lies around an engine on a computer and has a mind of its own: the time, the network, the
/// disk. A test puts some in that do what it says.
///
/// @param clock what time it is
/// @param transport the way to relays
/// @param disk what becomes of what the engine stores; itself, as a rule
public record Surroundings(Clock clock, Transport transport, UnaryOperator<Store> disk) {
  /// This computer's own.
  public static Surroundings ofSystem() {
    return new Surroundings(new SystemClock(), new TyrusTransport(), UnaryOperator.identity());
  }
}
