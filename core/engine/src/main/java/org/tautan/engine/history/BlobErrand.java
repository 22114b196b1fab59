package org.tautan.engine.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.connection.RelayConnection.Ticket;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.BlobTransport;
import org.tautan.engine.port.ConnectionException;
import org.tautan.protocol.BlobId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.frame.BlobUse;
import org.tautan.protocol.frame.Request.GrantBlob;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.Result.BlobGrant;
import org.tautan.protocol.frame.Result.Refusal;

/// One blob on its way to or from the relay: first the grant, over the socket, then the bytes, over
/// HTTP. Never waits for either.
final class BlobErrand implements AutoCloseable {
  private final BlobTransport transport;
  private final RelayConnection connection;
  private final RelayAddress relay;
  private final BlobUse use;
  private final BlobId blob;
  private final Bytes content;
  private final Runnable wake;
  private final Ticket ticket;
  private BlobTransport.@Nullable Moving moving;

  /// How it ended.
  sealed interface End {
    /// Done; with what was fetched.
    record Done(Bytes content) implements End {}

    /// The relay has no such blob for this device.
    record Missing() implements End {}

    /// The addressee is no device of the account.
    record NoAddressee() implements End {}

    /// Not now.
    ///
    /// @param comeBackAfter ms
    record Later(long comeBackAfter) implements End {}
  }

  private static final End SOON = new End.Later(2_000);

  /// What is to be done with which blob.
  ///
  /// @param device with `PUT`, for whom
  /// @param content with `PUT`, what
  record What(BlobUse use, BlobId blob, DeviceId device, Bytes content) {}

  private BlobErrand(
      BlobTransport transport,
      RelayConnection connection,
      RelayAddress relay,
      What what,
      Runnable wake)
      throws ConnectionException {
    this.transport = transport;
    this.connection = connection;
    this.relay = relay;
    this.use = what.use();
    this.blob = what.blob();
    this.content = what.content();
    this.wake = wake;
    this.ticket =
        connection.begin(
            new GrantBlob(what.use(), what.blob(), what.device(), what.content().size()));
  }

  /// Asks for the grant.
  ///
  /// @param wake called, on any thread, when there is something to poll
  static BlobErrand begin(
      BlobTransport transport,
      RelayConnection connection,
      RelayAddress relay,
      What what,
      Runnable wake)
      throws ConnectionException {
    return new BlobErrand(transport, connection, relay, what, wake);
  }

  /// Goes on as far as possible without waiting.
  ///
  /// @return how it ended, if it has
  Optional<End> poll() throws ConnectionException {
    BlobTransport.Moving going = moving;
    if (going == null) {
      Optional<Result> answer = connection.poll(ticket);
      return answer.isPresent() ? answered(answer.get()) : Optional.empty();
    }
    Optional<BlobTransport.Outcome> outcome = going.poll();
    return outcome.isPresent() ? Optional.of(end(outcome.get())) : Optional.empty();
  }

  private Optional<End> answered(Result answer) {
    if (answer instanceof BlobGrant grant) {
      BlobTransport.Moving begun =
          transport.begin(
              new BlobTransport.Exchange(
                  relay, connection.tlsKeyHash(), use, blob, grant.grant(), content));
      moving = begun;
      begun.onReadable(wake);
      return Optional.empty();
    }
    return Optional.of(answer instanceof Refusal refusal ? refused(refusal) : SOON);
  }

  private static End refused(Refusal refusal) {
    return switch (refusal.reason()) {
      case BLOB_UNKNOWN, BLOB_NOT_YOURS -> new End.Missing();
      case UNKNOWN_DEVICE -> new End.NoAddressee();
      default -> new End.Later(Math.max(2_000, refusal.retryAfter()));
    };
  }

  private static End end(BlobTransport.Outcome outcome) {
    return switch (outcome) {
      case BlobTransport.Outcome.Done(Bytes fetched) -> new End.Done(fetched);
      case BlobTransport.Outcome.Missing() -> new End.Missing();
      case BlobTransport.Outcome.Failed() -> SOON;
    };
  }

  @Override
  public void close() {
    if (moving != null) {
      moving.close();
    }
  }
}
