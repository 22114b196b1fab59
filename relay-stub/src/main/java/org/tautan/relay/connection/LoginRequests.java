package org.tautan.relay.connection;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Nonce;
import org.tautan.protocol.TlsKeyHash;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.relay.directory.DeviceJudge;
import org.tautan.relay.directory.Directory;
import org.tautan.relay.directory.EnrolledDevice;
import org.tautan.relay.directory.Standing;
import org.tautan.relay.identity.RelayIdentity;
import org.tautan.relay.mailbox.MailboxState;
import org.tautan.relay.outcome.Verdict;
import org.tautan.relay.store.RelayStore;
import org.tautan.relay.store.StoreTransaction;

/// Hello and login. A login proves the device's identity key over both nonces, and its counter must
/// have grown since the last one: if it has not, two copies of one profile are about, and the
/// mailbox is held until the account's person acts.
final class LoginRequests {
  private static final int OLDEST_VERSION = 1;
  private static final int NEWEST_VERSION = 1;

  private final RelayStore store;
  private final RelayIdentity identity;
  private final Presence presence;
  private final DeviceJudge judge;
  private final Supplier<Primitives> primitives;
  private final RandomSource random;
  private final InstantSource clock;
  private final RecentNonces nonces = new RecentNonces();

  LoginRequests(
      RelayStore store,
      RelayIdentity identity,
      Presence presence,
      Supplier<Primitives> primitives,
      RandomSource random,
      InstantSource clock) {
    this.store = store;
    this.identity = identity;
    this.presence = presence;
    this.judge = new DeviceJudge(primitives);
    this.primitives = primitives;
    this.random = random;
    this.clock = clock;
  }

  Result hello(ClientConnection from, Request.Hello hello) {
    if (hello.protocolVersion() < OLDEST_VERSION) {
      return Result.Refusal.of(RefusalReason.VERSION_TOO_OLD);
    } else if (hello.protocolVersion() > NEWEST_VERSION) {
      return Result.Refusal.of(RefusalReason.VERSION_TOO_NEW);
    } else if (!nonces.isNew(hello.clientNonce())) {
      return Result.Refusal.of(RefusalReason.NONCE_REPLAYED);
    }
    Nonce mine = new Nonce(Bytes.copyOf(random.bytes(Nonce.SIZE)));
    from.greet(new Handshake(hello.clientNonce(), mine));
    long now = clock.millis();
    Optional<TlsKeyHash> tls = from.tlsKey();
    Bytes input =
        Result.HelloResult.signingInput(
            hello.clientNonce(), mine, tls, now, OLDEST_VERSION, NEWEST_VERSION);
    return new Result.HelloResult(
        identity.key(),
        mine,
        tls,
        now,
        OLDEST_VERSION,
        NEWEST_VERSION,
        identity.sign(primitives.get(), input));
  }

  CompletableFuture<Result> login(ClientConnection from, Request.Login proof) {
    Optional<Handshake> handshake = from.takeHandshake();
    if (handshake.isEmpty()) {
      return Requests.refused(
          from.isGreeted() ? RefusalReason.NONCE_REPLAYED : RefusalReason.NOT_LOGGED_IN);
    }
    DeviceAddress address = new DeviceAddress(proof.account(), proof.device());
    return store
        .read(transaction -> claimed(transaction, address))
        .thenApplyAsync(
            claimed -> claimed.then(found -> proven(found, handshake.get(), proof)),
            from.executor())
        .thenCompose(verdict ->
            verdict.fold(
                found -> enter(from, found, proof.counter()), refusal -> proved(refusal, address)));
  }

  /// The device is gone: its connection, that is.
  void gone(DeviceAddress device, ClientConnection connection) {
    long now = clock.millis();
    presence.leave(device, connection);
    var _ =
        store.write(transaction -> {
          transaction.directory().seen(device, now);
          return device;
        });
  }

  /// What is known of the device that somebody says to be.
  private record Claimed(EnrolledDevice device, List<PrimaryCertificate> primaries) {}

  private static Verdict<Claimed> claimed(StoreTransaction transaction, DeviceAddress address) {
    Directory directory = transaction.directory();
    if (directory.membership(address.account()).isEmpty()) {
      return Verdict.refused(RefusalReason.UNKNOWN_ACCOUNT);
    }
    return directory
        .device(address)
        .map(device ->
            device.standing().isOut()
                ? Verdict.<Claimed>refusedWith(revoked(transaction, address))
                : Verdict.accepted(new Claimed(device, directory.primaries(address.account()))))
        .orElseGet(() -> Verdict.refused(RefusalReason.UNKNOWN_DEVICE));
  }

  private Verdict<Claimed> proven(Claimed claimed, Handshake handshake, Request.Login proof) {
    Bytes input =
        Request.Login.signingInput(
            handshake.client(),
            handshake.relay(),
            identity.id(),
            proof.account(),
            proof.device(),
            proof.counter());
    if (judge.isSigned(claimed.device.identityKey(), input, proof.signature())) {
      return Verdict.accepted(claimed);
    }
    boolean isOldPhone =
        proof.device().isPrimary()
            && claimed.primaries.stream()
                .flatMap(primary -> keyOf(primary).stream())
                .anyMatch(key -> judge.isSigned(key, input, proof.signature()));
    return Verdict.refused(isOldPhone ? RefusalReason.DEVICE_REVOKED : RefusalReason.BAD_SIGNATURE);
  }

  /// A login that the store has taken.
  private record Entered(
      Result.LoginResult result,
      IdentityKey identityKey,
      MailboxState mailbox,
      List<Push.ProfileCopied> copied) {}

  private CompletableFuture<Result> enter(ClientConnection from, Claimed claimed, long counter) {
    long now = clock.millis();
    return store
        .write(transaction -> entered(transaction, claimed.device, counter, now))
        .thenApplyAsync(
            verdict ->
                verdict.fold(
                    entered -> welcome(from, claimed.device.address(), counter, entered),
                    refusal -> turnAway(from, claimed.device.address(), refusal, now)),
            from.executor());
  }

  private static Verdict<Entered> entered(
      StoreTransaction transaction, EnrolledDevice proven, long counter, long now) {
    var directory = transaction.directory();
    DeviceAddress address = proven.address();
    EnrolledDevice device = directory.device(address).orElseThrow();
    var membership = directory.membership(address.account()).orElseThrow();
    if (!isTheOne(device, proven.identityKey())) {
      return Verdict.refusedWith(revoked(transaction, address));
    } else if (device.standing() == Standing.HELD) {
      return Verdict.refused(RefusalReason.MAILBOX_HELD);
    } else if (counter <= device.loginCounter()) {
      directory.hold(address, now);
      return Verdict.refused(RefusalReason.COUNTER_NOT_GROWN);
    }
    directory.loggedIn(address, counter, now);
    MailboxState mailbox = transaction.mailboxes().state(address);
    return Verdict.accepted(
        new Entered(
            new Result.LoginResult(
                membership.list(), transaction.preKeys().counts(address), mailbox.waiting()),
            device.identityKey(),
            mailbox,
            directory.held(address.account())));
  }

  private Result welcome(
      ClientConnection from, DeviceAddress address, long counter, Entered entered) {
    if (from.device().isPresent()) {
      return Result.Refusal.of(RefusalReason.ALREADY_LOGGED_IN);
    }
    from.enter(
        address,
        new MailboxDelivery(store, address, from, entered.mailbox.lastSequence()),
        entered.copied);
    presence.enter(address, counter, from).ifPresent(loser -> loser.close(CloseCode.REPLACED));
    if (!from.isOpen()) {
      presence.leave(address, from);
    }
    lookAgain(from, address, entered.identityKey);
    return entered.result;
  }

  /// What put the device out between its login and its presence here has told nobody: so look
  /// again.
  private void lookAgain(ClientConnection from, DeviceAddress address, IdentityKey loggedIn) {
    var _ =
        store
            .read(transaction ->
                transaction
                    .directory()
                    .device(address)
                    .filter(now -> isTheOne(now, loggedIn))
                    .map(_ -> Optional.<AccountDirectory>empty())
                    .orElseGet(() ->
                        transaction.directory().published(address.account(), Optional.empty())))
            .thenAccept(proof ->
                proof.ifPresent(directory -> {
                  from.push(new Push.Revoked(directory));
                  from.close(CloseCode.REVOKED);
                }));
  }

  private static boolean isTheOne(EnrolledDevice now, IdentityKey loggedIn) {
    return !now.standing().isOut() && now.identityKey().equals(loggedIn);
  }

  private Result turnAway(
      ClientConnection from, DeviceAddress address, Result.Refusal refusal, long now) {
    if (refusal.reason() == RefusalReason.COUNTER_NOT_GROWN) {
      Push copied = new Push.ProfileCopied(address.device(), now);
      presence.of(address.account()).forEach(connection -> connection.push(copied));
      presence.of(address).ifPresent(connection -> connection.close(CloseCode.COPIED));
      from.close(CloseCode.COPIED);
    }
    return refusal;
  }

  /// A refusal with the proof that a device is out.
  private static Result.Refusal revoked(StoreTransaction transaction, DeviceAddress address) {
    return new Result.Refusal(
        RefusalReason.DEVICE_REVOKED,
        Optional.empty(),
        0,
        transaction.directory().published(address.account(), Optional.empty()));
  }

  /// The same refusal with its proof, if it has none yet.
  private CompletableFuture<Result> proved(Result.Refusal refusal, DeviceAddress address) {
    return refusal.reason() == RefusalReason.DEVICE_REVOKED && refusal.directory().isEmpty()
        ? store.read(transaction -> revoked(transaction, address))
        : Requests.now(refusal);
  }

  private static Optional<IdentityKey> keyOf(PrimaryCertificate certificate) {
    try {
      return Optional.of(certificate.parse().identityKey());
    } catch (MalformedException _) {
      return Optional.empty();
    }
  }
}
