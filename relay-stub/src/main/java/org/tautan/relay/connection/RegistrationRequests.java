package org.tautan.relay.connection;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.frame.Admission;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.relay.connection.AccountChanges.Spending;
import org.tautan.relay.directory.AccountBasis;
import org.tautan.relay.directory.DeviceJudge;
import org.tautan.relay.directory.ListJudge;
import org.tautan.relay.directory.NewAccount;
import org.tautan.relay.directory.Primary;
import org.tautan.relay.identity.SetUpToken;
import org.tautan.relay.linking.Rendezvous;
import org.tautan.relay.outcome.Verdict;
import org.tautan.relay.store.RelayStore;

/// New accounts, by admission only, and new primaries of existing accounts, by their root key.
final class RegistrationRequests {
  private static final Duration INVITE_LIFETIME = Duration.ofDays(7);

  private final RelayStore store;
  private final AccountChanges changes;
  private final DeviceJudge devices;
  private final ListJudge lists;
  private final Rendezvous rendezvous;
  private final SetUpToken token;
  private final Supplier<Primitives> primitives;
  private final RandomSource random;
  private final InstantSource clock;

  RegistrationRequests(
      RelayStore store,
      AccountChanges changes,
      DeviceJudge devices,
      ListJudge lists,
      Rendezvous rendezvous,
      SetUpToken token,
      Supplier<Primitives> primitives,
      RandomSource random,
      InstantSource clock) {
    this.store = store;
    this.changes = changes;
    this.devices = devices;
    this.lists = lists;
    this.rendezvous = rendezvous;
    this.token = token;
    this.primitives = primitives;
    this.random = random;
    this.clock = clock;
  }

  CompletableFuture<Result> register(ClientConnection from, Request.Register register) {
    return devices
        .primary(register.primaryCertificate())
        .fold(
            primary ->
                register.lists().isEmpty()
                    ? ask(primary.account())
                    : register(from, register, primary),
            Requests::now);
  }

  CompletableFuture<Result> invite(Request.CreateInvite create) {
    return isToken(create.setUpToken())
        ? invite().thenApply(invite -> invite)
        : Requests.refused(RefusalReason.ADMISSION_NEEDED);
  }

  /// Makes an invite for whoever runs the relay.
  CompletableFuture<Result.Invite> invite() {
    byte[] secret = random.bytes(Admission.INVITE_SIZE);
    long expiresAt = clock.instant().plus(INVITE_LIFETIME).toEpochMilli();
    Bytes digest = digest(secret);
    return store.write(transaction -> {
      transaction.invites().add(digest, expiresAt);
      return new Result.Invite(WireSecret.copyOf(secret), expiresAt);
    });
  }

  /// Whether this is the relay's set-up token.
  boolean isToken(WireSecret claimed) {
    try (SecretBytes secret = SecretBytes.owning(claimed.toByteArray())) {
      return token.matches(secret);
    }
  }

  private CompletableFuture<Result> ask(AccountId account) {
    return store
        .read(transaction -> transaction.directory().published(account, Optional.empty()))
        .thenApply(Result.RegisterResult::new);
  }

  private CompletableFuture<Result> register(
      ClientConnection from, Request.Register register, Primary primary) {
    if (register.preKeys().isEmpty() || register.capabilities().isEmpty()) {
      return Requests.refused(RefusalReason.MALFORMED);
    }
    return devices
        .phone(primary, register.preKeys().get(), register.capabilities().get())
        .map(phone -> new NewAccount(primary, phone, register.lists(), register.certificates()))
        .fold(
            account ->
                store
                    .read(
                        transaction -> AccountBasis.of(transaction.directory(), primary.account()))
                    .thenComposeAsync(
                        basis -> admit(from, register.admission(), account, basis),
                        from.executor()),
            Requests::now);
  }

  private CompletableFuture<Result> admit(
      ClientConnection from,
      Optional<Admission> admission,
      NewAccount account,
      AccountBasis basis) {
    if (basis.documents().isPresent()) {
      return succeed(from, account, basis, basis.documents().get());
    }
    return switch (admission.orElse(null)) {
      case null -> Requests.refused(RefusalReason.ADMISSION_NEEDED);
      case Admission.ByLink(var ref) ->
          Requests.now(
              lists
                  .registration(basis, account, clock.millis())
                  .then(_ -> rendezvous.propose(from, ref, account))
                  .fold(_ -> new Result.RegisterResult(Optional.empty()), refusal -> refusal));
      case Admission.ByInvite(WireSecret invite) ->
          begin(from, account, new Spending(Optional.of(digest(invite.toByteArray()))));
      case Admission.BySetUpToken(WireSecret claimed) ->
          isToken(claimed)
              ? begin(from, account, Spending.NOTHING)
              : Requests.refused(RefusalReason.ADMISSION_NEEDED);
    };
  }

  /// A higher epoch supersedes; the same registration again, after an unknown outcome, is answered
  /// as it was.
  private CompletableFuture<Result> succeed(
      ClientConnection from, NewAccount account, AccountBasis basis, AccountDirectory documents) {
    long current = basis.list().map(ListReference::epoch).orElseThrow();
    PrimaryCertificate certificate = account.primary().certificate();
    if (account.primary().epoch() > current) {
      return begin(from, account, Spending.NOTHING);
    } else if (account.primary().epoch() < current) {
      return Requests.now(
          new Result.Refusal(
              RefusalReason.LIST_LOWER_EPOCH, Optional.empty(), 0, Optional.of(documents)));
    }
    return documents.primaryCertificate().equals(certificate)
            && basis.epochLists().containsAll(account.lists())
        ? ask(basis.account())
        : Requests.refused(RefusalReason.ACCOUNT_EXISTS);
  }

  private CompletableFuture<Result> begin(
      ClientConnection from, NewAccount account, Spending spending) {
    long now = clock.millis();
    return changes
        .change(
            account.primary().account(),
            spending,
            from.executor(),
            basis -> stillFits(basis, account).then(_ -> lists.registration(basis, account, now)))
        .thenApply(verdict ->
            verdict.fold(
                directory -> new Result.RegisterResult(Optional.of(directory)),
                refusal -> refusal));
  }

  /// Somebody else may have registered since.
  private static Verdict<AccountBasis> stillFits(AccountBasis basis, NewAccount account) {
    return basis.list().filter(list -> list.epoch() >= account.primary().epoch()).isPresent()
        ? Verdict.refused(RefusalReason.ACCOUNT_EXISTS)
        : Verdict.accepted(basis);
  }

  private Bytes digest(byte[] secret) {
    return Bytes.copyOf(primitives.get().sha256(secret));
  }
}
