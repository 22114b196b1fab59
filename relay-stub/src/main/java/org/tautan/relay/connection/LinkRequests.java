package org.tautan.relay.connection;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tautan.crypto.Primitives;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.frame.FinishHalf;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.linking.LinkRequest;
import org.tautan.relay.connection.AccountChanges.Spending;
import org.tautan.relay.directory.AccountState;
import org.tautan.relay.directory.DeviceJudge;
import org.tautan.relay.directory.ListJudge;
import org.tautan.relay.directory.NewAccount;
import org.tautan.relay.directory.Primary;
import org.tautan.relay.linking.LinkAdmission;
import org.tautan.relay.linking.Rendezvous;
import org.tautan.relay.linking.Rendezvous.Activation;
import org.tautan.relay.linking.Rendezvous.Claimable;
import org.tautan.relay.outcome.Verdict;
import org.tautan.relay.store.RelayStore;

/// The steps of linking: verifies what the phone and the companion sign, hands the rest to the
/// [Rendezvous], and activates the device in one transaction. What the relay refuses after a ref
/// was taken burns the ref.
final class LinkRequests {
  private static final Logger LOG = LoggerFactory.getLogger(LinkRequests.class);

  private final RelayStore store;
  private final AccountChanges changes;
  private final DeviceJudge devices;
  private final ListJudge lists;
  private final Rendezvous rendezvous;
  private final Predicate<WireSecret> isToken;
  private final Supplier<Primitives> primitives;
  private final InstantSource clock;

  LinkRequests(
      RelayStore store,
      AccountChanges changes,
      DeviceJudge devices,
      ListJudge lists,
      Rendezvous rendezvous,
      Predicate<WireSecret> isToken,
      Supplier<Primitives> primitives,
      InstantSource clock) {
    this.store = store;
    this.changes = changes;
    this.devices = devices;
    this.lists = lists;
    this.rendezvous = rendezvous;
    this.isToken = isToken;
    this.primitives = primitives;
    this.clock = clock;
  }

  Result open(ClientConnection from, Request.OpenLink open) {
    if (requestOf(open.request()).isEmpty()) {
      return Result.Refusal.of(RefusalReason.MALFORMED);
    } else if (open.setUpToken().isPresent() && !isToken.test(open.setUpToken().get())) {
      return Result.Refusal.of(RefusalReason.ADMISSION_NEEDED);
    }
    LinkAdmission admission =
        open.setUpToken().isPresent() ? LinkAdmission.ONE_ACCOUNT : LinkAdmission.NONE;
    return rendezvous.open(from, open.request(), admission, open.supersedes());
  }

  Result reserve(ClientConnection from, Request.ReserveLink reserve) {
    return reserve.ephemeralKey().isPresent() && reserve.mac().isPresent()
        ? rendezvous.take(from, reserve.ref(), reserve.ephemeralKey().get(), reserve.mac().get())
        : rendezvous.read(reserve.ref());
  }

  Result pass(ClientConnection from, Request.PassLink pass) {
    return rendezvous.pass(from, pass.ref(), pass.sealed());
  }

  Result close(ClientConnection from, Request.CloseLink close) {
    return rendezvous.close(from, close.ref());
  }

  boolean isEngaged(ClientConnection connection) {
    return rendezvous.isEngaged(connection);
  }

  void gone(ClientConnection connection) {
    rendezvous.gone(connection);
  }

  CompletableFuture<Result> claim(ClientConnection from, Request.ClaimLink claim) {
    return rendezvous
        .claimable(from, claim.ref())
        .fold(claimable -> claim(from, claim, claimable), Requests::now);
  }

  CompletableFuture<Result> finish(ClientConnection from, Request.FinishLink finish) {
    return switch (finish.half()) {
      case FinishHalf.CompanionHalf half -> Requests.now(finish(from, finish.ref(), half));
      case FinishHalf.PrimaryHalf half -> {
        CompletableFuture<Result> answer = new CompletableFuture<>();
        yield rendezvous
            .finish(from, finish.ref(), half.lists(), answer)
            .fold(
                activation -> {
                  activation.ifPresent(this::activate);
                  return answer;
                },
                Requests::now);
      }
    };
  }

  private CompletableFuture<Result> claim(
      ClientConnection from, Request.ClaimLink claim, Claimable claimable) {
    boolean isSomebodyElse =
        from.device()
            .filter(
                device -> !device.device().isPrimary() || !device.account().equals(claim.account()))
            .isPresent();
    if (isSomebodyElse) {
      return Requests.now(burn(from, claim.ref(), RefusalReason.NOT_PRIMARY));
    }
    return primaryOf(claim.account(), claimable.newAccount())
        .thenApplyAsync(
            primary ->
                primary
                    .then(found -> signed(found, claim, claimable.request()))
                    .fold(
                        found -> rendezvous.claim(from, claim.ref(), found, claim.sealed()),
                        refusal -> burn(from, claim.ref(), refusal.reason())),
            from.executor());
  }

  private CompletableFuture<Verdict<Primary>> primaryOf(
      AccountId account, Optional<NewAccount> newAccount) {
    Optional<Primary> proposed =
        newAccount.map(NewAccount::primary).filter(primary -> primary.account().equals(account));
    if (proposed.isPresent()) {
      return CompletableFuture.completedFuture(Verdict.accepted(proposed.get()));
    }
    return store
        .read(transaction -> transaction.directory().account(account))
        .thenApply(state ->
            state
                .map(AccountState::certificate)
                .map(devices::primary)
                .orElseGet(() -> Verdict.refused(RefusalReason.UNKNOWN_ACCOUNT)));
  }

  private Verdict<Primary> signed(Primary primary, Request.ClaimLink claim, Bytes request) {
    Bytes input =
        Request.ClaimLink.signingInput(claim.ref(), sha256(request), sha256(claim.sealed()));
    return devices.isSigned(primary.identityKey(), input, claim.signature())
        ? Verdict.accepted(primary)
        : Verdict.refused(RefusalReason.BAD_SIGNATURE);
  }

  private Result finish(ClientConnection from, LinkRef ref, FinishHalf.CompanionHalf half) {
    return rendezvous
        .finishable(from, ref)
        .fold(
            finishable ->
                requestOf(finishable.request())
                    .map(LinkRequest::identityKey)
                    .map(key -> devices.companion(finishable.primary(), key, half))
                    .orElseThrow()
                    .fold(
                        companion ->
                            rendezvous
                                .finish(from, ref, companion)
                                .fold(
                                    activation -> {
                                      activation.ifPresent(this::activate);
                                      return new Result.Done();
                                    },
                                    refusal -> refusal),
                        refusal -> burn(from, ref, refusal.reason())),
            refusal -> refusal);
  }

  private void activate(Activation activation) {
    long now = clock.millis();
    var _ =
        changes
            .change(
                activation.companion().address().account(),
                Spending.NOTHING,
                Runnable::run,
                basis ->
                    lists.activation(
                        basis,
                        activation.newAccount(),
                        activation.companion(),
                        activation.lists(),
                        now))
            .whenComplete((verdict, failure) -> activated(activation.ref(), verdict, failure));
  }

  private void activated(LinkRef ref, Verdict<AccountDirectory> verdict, Throwable failure) {
    if (verdict == null) {
      LOG.warn("an activation failed", failure);
      rendezvous.failed(ref, Requests.UNAVAILABLE);
    } else {
      Function<AccountDirectory, Boolean> through =
          directory -> {
            rendezvous.activated(ref, directory);
            return true;
          };
      verdict.fold(
          through,
          refusal -> {
            rendezvous.failed(ref, refusal);
            return false;
          });
    }
  }

  private Result burn(ClientConnection from, LinkRef ref, RefusalReason reason) {
    rendezvous.refused(from, ref);
    return Result.Refusal.of(reason);
  }

  private Bytes sha256(Bytes bytes) {
    return Bytes.copyOf(primitives.get().sha256(bytes.toByteArray()));
  }

  private static Optional<LinkRequest> requestOf(Bytes bytes) {
    try {
      return Optional.of(LinkRequest.decode(bytes));
    } catch (MalformedException _) {
      return Optional.empty();
    }
  }
}
