package org.tautan.relay.connection;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.frame.ClientFrame;
import org.tautan.protocol.frame.DeviceMessage;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.Target;
import org.tautan.relay.limits.Rate;
import org.tautan.relay.mailbox.SubmissionRules;
import org.tautan.relay.mailbox.Submissions;
import org.tautan.relay.mailbox.Submissions.Posted;
import org.tautan.relay.store.RelayStore;

/// Submitting, acknowledging, and what is only for now.
final class MailRequests {
  private static final Result.Done DONE = new Result.Done();
  private static final MessageId NO_MESSAGE = new MessageId(Bytes.copyOf(new byte[MessageId.SIZE]));

  private final RelayStore store;
  private final Presence presence;
  private final InstantSource clock;
  private final Rate ephemeralRate;
  private final TokenBuckets<DeviceAddress> ephemerals;

  MailRequests(RelayStore store, Presence presence, InstantSource clock, Rate ephemeralRate) {
    this.store = store;
    this.presence = presence;
    this.clock = clock;
    this.ephemeralRate = ephemeralRate;
    this.ephemerals = new TokenBuckets<>(ephemeralRate);
  }

  /// Answers after the envelopes are durable; then they are pushed.
  CompletableFuture<Result> submit(DeviceAddress sender, Request.Submit submit) {
    Optional<RefusalReason> broken = SubmissionRules.broken(sender, submit.targets());
    if (broken.isPresent()) {
      return Requests.refused(broken.get());
    }
    Bytes digest = digest(submit);
    long now = clock.millis();
    return store
        .write(transaction ->
            new Submissions(transaction.directory(), transaction.mailboxes())
                .accept(sender, submit, digest, now))
        .thenApply(verdict -> {
          verdict.ifAccepted(accepted -> accepted.posted().forEach(this::announce));
          return verdict.fold(
              accepted -> new Result.SubmitResult(accepted.acceptedAt()), refusal -> refusal);
        });
  }

  /// Answers after what was acknowledged is deleted.
  CompletableFuture<Result> ack(ClientConnection from, DeviceAddress device, Request.Ack ack) {
    from.delivery().ifPresent(delivery -> delivery.acknowledged(ack.sequence()));
    return store.write(transaction -> {
      transaction.mailboxes().acknowledge(device, ack.sequence());
      return DONE;
    });
  }

  /// Passes on to whoever is connected; nothing is kept, nobody is told who was not.
  Result ephemeral(DeviceAddress sender, Request.SendEphemeral send) {
    long now = clock.millis();
    if (!ephemerals.tryTake(sender, now)) {
      return new Result.Refusal(
          RefusalReason.RATE_LIMITED,
          Optional.empty(),
          ephemeralRate.oneEvery().toMillis(),
          Optional.empty());
    }
    Optional<RefusalReason> broken = SubmissionRules.broken(sender, send.targets());
    if (broken.isPresent()) {
      return Result.Refusal.of(broken.get());
    }
    for (Target target : send.targets()) {
      for (DeviceMessage message : target.messages()) {
        DeviceAddress to = new DeviceAddress(target.account(), message.device());
        presence
            .of(to)
            .filter(ClientConnection::isWritable)
            .ifPresent(connection ->
                connection.push(new Push.EphemeralDelivery(envelope(sender, to, message, now))));
      }
    }
    return DONE;
  }

  /// Forgets what is no longer needed.
  void sweep() {
    ephemerals.sweep(clock.millis());
  }

  private void announce(Posted posted) {
    presence
        .of(posted.to())
        .ifPresent(connection ->
            connection
                .executor()
                .execute(() ->
                    connection
                        .delivery()
                        .ifPresent(delivery -> delivery.committed(posted.delivery()))));
  }

  private static Envelope envelope(
      DeviceAddress from, DeviceAddress to, DeviceMessage message, long now) {
    return new Envelope(
        Optional.of(from),
        to,
        NO_MESSAGE,
        now,
        message.type(),
        message.audience(),
        message.ciphertext());
  }

  private static Bytes digest(Request.Submit submit) {
    try {
      byte[] bytes = new ClientFrame(0, submit).encode().toByteArray();
      return Bytes.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException("every JDK has SHA-256", failure);
    }
  }
}
