package org.tautan.relay.connection;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.relay.connection.RefusalCounts.Cut;
import org.tautan.relay.limits.RelayLimits;

/// Which feature answers which request, and which requests are heard when: before login only what
/// leads to a login or links a device.
final class Requests {
  /// The store could not do it; try again in a moment.
  static final Result.Refusal UNAVAILABLE =
      new Result.Refusal(RefusalReason.UNAVAILABLE, Optional.empty(), 5_000, Optional.empty());

  private static final Result.Done DONE = new Result.Done();

  private final LoginRequests login;
  private final LinkRequests linking;
  private final RegistrationRequests registration;
  private final MailRequests mail;
  private final DirectoryRequests directory;
  private final BlobRequests blobs;
  private final RefusalCounts counts;
  private final InstantSource clock;
  private final RelayLimits limits;
  private final TokenBuckets<InetAddress> strangers;
  private final TokenBuckets<InetAddress> loopback;

  Requests(
      LoginRequests login,
      LinkRequests linking,
      RegistrationRequests registration,
      MailRequests mail,
      DirectoryRequests directory,
      BlobRequests blobs,
      RefusalCounts counts,
      InstantSource clock,
      RelayLimits limits) {
    this.login = login;
    this.linking = linking;
    this.registration = registration;
    this.mail = mail;
    this.directory = directory;
    this.blobs = blobs;
    this.counts = counts;
    this.clock = clock;
    this.limits = limits;
    this.strangers = new TokenBuckets<>(limits.strangers());
    this.loopback = new TokenBuckets<>(limits.loopback());
  }

  RefusalCounts counts() {
    return counts;
  }

  /// What the HTTP side of blobs asks.
  BlobRequests blobs() {
    return blobs;
  }

  /// Whether this address may send one more frame before login.
  boolean mayStrangerSend(InetAddress address) {
    TokenBuckets<InetAddress> buckets = address.isLoopbackAddress() ? loopback : strangers;
    return buckets.tryTake(address, clock.millis());
  }

  /// A socket was opened: it has to log in or to link in time.
  void connected(ClientConnection connection, Channel channel) {
    var _ =
        channel
            .eventLoop()
            .schedule(
                () -> {
                  if (connection.device().isPresent()) {
                    return;
                  } else if (linking.isEngaged(connection) || BlobExchange.isUnderWay(channel)) {
                    connected(connection, channel);
                  } else {
                    connection.cut(Cut.NO_LOGIN);
                  }
                },
                limits.loginWithin().toMillis(),
                TimeUnit.MILLISECONDS);
  }

  /// A connection is gone.
  void gone(ClientConnection connection) {
    linking.gone(connection);
    connection.device().ifPresent(device -> login.gone(device, connection));
  }

  /// Forgets what is no longer needed.
  void sweep() {
    strangers.sweep(clock.millis());
    loopback.sweep(clock.millis());
  }

  /// Answers a request; the future never waits for anything but the store.
  CompletableFuture<Result> answer(ClientConnection from, Request request) {
    return switch (request) {
      case Request.Hello hello -> stranger(from, () -> login.hello(from, hello));
      case Request.Login proof -> strangerLater(from, () -> login.login(from, proof));
      case Request.OpenLink open -> stranger(from, () -> linking.open(from, open));
      case Request.Register register ->
          strangerLater(from, () -> registration.register(from, register));
      case Request.ReserveLink reserve -> now(linking.reserve(from, reserve));
      case Request.PassLink pass -> now(linking.pass(from, pass));
      case Request.ClaimLink claim -> linking.claim(from, claim);
      case Request.FinishLink finish -> linking.finish(from, finish);
      case Request.CloseLink close -> now(linking.close(from, close));
      case Request.UnknownRequest _ -> refused(RefusalReason.VERSION_TOO_NEW);
      case Request.Ping _ -> known(from, _ -> now(DONE));
      case Request.Submit submit -> known(from, device -> mail.submit(device, submit));
      case Request.Ack ack -> known(from, device -> mail.ack(from, device, ack));
      case Request.SendEphemeral send -> known(from, device -> now(mail.ephemeral(device, send)));
      case Request.FetchDirectory fetch -> known(from, _ -> directory.fetch(fetch));
      case Request.FetchPreKeys fetch -> known(from, device -> directory.preKeys(device, fetch));
      case Request.UploadPreKeys upload -> known(from, device -> directory.upload(device, upload));
      case Request.PublishLists publish ->
          known(from, device -> directory.publish(device, publish));
      case Request.PublishCapabilities publish ->
          known(from, device -> directory.publish(device, publish));
      case Request.Leave leave -> known(from, device -> directory.leave(device, leave));
      case Request.FetchActivity _ -> known(from, directory::activity);
      case Request.GrantBlob grant -> known(from, device -> blobs.grant(device, grant));
      case Request.CreateInvite create -> known(from, _ -> registration.invite(create));
    };
  }

  /// A refusal for a reason.
  static CompletableFuture<Result> refused(RefusalReason reason) {
    return now(Result.Refusal.of(reason));
  }

  /// An answer that is there already.
  static CompletableFuture<Result> now(Result result) {
    return CompletableFuture.completedFuture(result);
  }

  /// Makes an answer now.
  private interface Answering<T> {
    T answer();
  }

  private static CompletableFuture<Result> stranger(
      ClientConnection from, Answering<Result> answering) {
    return strangerLater(from, () -> now(answering.answer()));
  }

  private static CompletableFuture<Result> strangerLater(
      ClientConnection from, Answering<CompletableFuture<Result>> answering) {
    return from.device().isPresent()
        ? refused(RefusalReason.ALREADY_LOGGED_IN)
        : answering.answer();
  }

  private static CompletableFuture<Result> known(
      ClientConnection from, Function<DeviceAddress, CompletableFuture<Result>> answering) {
    return from.device().map(answering).orElseGet(() -> refused(RefusalReason.NOT_LOGGED_IN));
  }
}
