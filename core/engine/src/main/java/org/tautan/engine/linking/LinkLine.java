package org.tautan.engine.linking;

import java.util.Optional;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.Result.Refusal;
import org.tautan.protocol.linking.LinkStep;

/// A linking's own connection to the relay: requests whose refusals become the linking's failures,
/// and the sealed messages to the other side.
final class LinkLine implements AutoCloseable {
  /// How far this device's clock may be from the relay's, ms.
  private static final long CLOCK_TOLERANCE = 5 * 60_000;

  private final RelayConnection connection;

  private LinkLine(RelayConnection connection) {
    this.connection = connection;
  }

  /// Opens it.
  ///
  /// @throws LinkException when the relay cannot be reached, or the clocks are too far apart
  static LinkLine open(Ports ports, RelayAddress relay) throws LinkException {
    try {
      RelayConnection connection = RelayConnection.open(ports, relay);
      long apart = Math.abs(connection.greeting().time() - ports.clock().millis());
      if (apart > CLOCK_TOLERANCE) {
        connection.close();
        throw new LinkException(LinkFailure.CLOCK_WRONG);
      }
      return new LinkLine(connection);
    } catch (ConnectionException e) {
      throw new LinkException(LinkFailures.of(e));
    }
  }

  /// Who answers.
  RelayId relay() {
    return connection.greeting().relay();
  }

  /// Sends a request and waits for its answer; a refusal ends the linking.
  Result request(Request request) throws LinkException {
    try {
      Result result = connection.request(request);
      if (result instanceof Refusal refusal) {
        throw new LinkException(LinkFailures.of(refusal));
      }
      return result;
    } catch (ConnectionException e) {
      throw new LinkException(LinkFailures.of(e));
    }
  }

  /// Sends a request without waiting; what comes of it is told by a push.
  void tell(Request request) throws LinkException {
    try {
      connection.tell(request);
    } catch (ConnectionException e) {
      throw new LinkException(LinkFailures.of(e));
    }
  }

  /// Opens a step of the other side.
  ///
  /// @throws LinkException `NOT_VERIFIED`, when it was not sealed under K or out of order
  static LinkStep open(LinkSeal seal, Bytes sealed) throws LinkException {
    try {
      return LinkStep.decode(
          seal.open(sealed).orElseThrow(() -> new LinkException(LinkFailure.NOT_VERIFIED)));
    } catch (MalformedException _) {
      throw new LinkException(LinkFailure.NOT_VERIFIED);
    }
  }

  /// The next push, if one has come.
  Optional<Push> nextPush() throws LinkException {
    try {
      return connection.nextPush();
    } catch (ConnectionException e) {
      throw new LinkException(LinkFailures.of(e));
    }
  }

  /// Calls back whenever a push may have come.
  void onReadable(Runnable wake) {
    connection.onReadable(wake);
  }

  @Override
  public void close() {
    connection.close();
  }
}
