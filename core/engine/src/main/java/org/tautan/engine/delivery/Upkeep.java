package org.tautan.engine.delivery;

import java.util.Optional;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.connection.RelayConnection.Ticket;
import org.tautan.engine.port.Clock;
import org.tautan.engine.port.ConnectionException;
import org.tautan.protocol.frame.Request;

/// Keeps one connection in good order: acknowledges, cumulatively, what is durable here, and pings
/// a relay that has been silent for 15 s (PROTOCOL §6).
final class Upkeep {
  private static final long PING_AFTER = 15_000;
  private static final int ACK_EVERY = 64;

  private final Clock clock;
  private final RelayConnection connection;
  private Optional<Ticket> ping = Optional.empty();
  private long pingedAt;
  private long received;
  private long acked;

  Upkeep(Clock clock, RelayConnection connection) {
    this.clock = clock;
    this.connection = connection;
  }

  /// A delivery is durable here; acknowledges those of before when there are many.
  void received(long sequence) throws ConnectionException {
    received = sequence;
    if (received - acked >= ACK_EVERY) {
      acknowledge();
    }
  }

  /// Acknowledges all that is durable here.
  void acknowledge() throws ConnectionException {
    if (received > acked) {
      connection.tell(new Request.Ack(received));
      acked = received;
    }
  }

  /// Finds out whether a silent relay is still there.
  ///
  /// @throws ConnectionException when it did not answer in time
  void heartbeat() throws ConnectionException {
    long now = clock.millis();
    if (ping.isPresent()) {
      if (connection.poll(ping.get()).isPresent()) {
        ping = Optional.empty();
      } else if (now - pingedAt > RelayConnection.ANSWER_TIMEOUT) {
        throw new ConnectionException(ConnectionException.Reason.TIMED_OUT, "no pong");
      }
    } else if (now - connection.heardAt() >= PING_AFTER) {
      ping = Optional.of(connection.begin(new Request.Ping()));
      pingedAt = now;
    }
  }

  /// When [#heartbeat] is due, ms since 1970.
  long nextDue() {
    return connection.heardAt() + PING_AFTER;
  }
}
