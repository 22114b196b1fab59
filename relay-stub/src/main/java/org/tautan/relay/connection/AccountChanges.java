package org.tautan.relay.connection;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Result;
import org.tautan.relay.directory.AccountBasis;
import org.tautan.relay.directory.AccountChange;
import org.tautan.relay.directory.AccountState;
import org.tautan.relay.directory.AccountWriter;
import org.tautan.relay.directory.AccountWriter.Written;
import org.tautan.relay.directory.EnrolledDevice;
import org.tautan.relay.directory.InviteStore;
import org.tautan.relay.outcome.Verdict;
import org.tautan.relay.store.RelayStore;
import org.tautan.relay.store.StoreTransaction;

/// Changes accounts: reads how an account stands, has the change judged outside the store, writes
/// it in one transaction if the account still stands so, else starts again; then tells its devices.
final class AccountChanges {
  private final RelayStore store;
  private final AccountNews news;
  private final InstantSource clock;

  AccountChanges(RelayStore store, AccountNews news, InstantSource clock) {
    this.store = store;
    this.news = news;
    this.clock = clock;
  }

  /// What a registration spends, checked and spent in the transaction that needs it.
  ///
  /// @param invite digest of the invite to use up
  record Spending(Optional<Bytes> invite) {
    static final Spending NOTHING = new Spending(Optional.empty());
  }

  /// A change that was written, with the account's current list after it.
  private record Done(Written written, ListReference current) {}

  /// Judges on `executor` and writes; gives the account's documents as they are then.
  CompletableFuture<Verdict<AccountDirectory>> change(
      AccountId account,
      Spending spending,
      Executor executor,
      Function<AccountBasis, Verdict<AccountChange>> judge) {
    return store
        .read(transaction -> AccountBasis.of(transaction.directory(), account))
        .thenApplyAsync(judge, executor)
        .thenCompose(verdict ->
            verdict.fold(
                change -> write(change, spending, executor, judge),
                refusal -> CompletableFuture.completedFuture(Verdict.refusedWith(refusal))));
  }

  /// Takes a device out by its own word.
  CompletableFuture<Result> leave(EnrolledDevice device) {
    AccountId account = device.address().account();
    return store
        .write(transaction -> left(transaction, device))
        .thenApply(done -> {
          done.ifPresent(change -> news.tell(account, change.written, change.current));
          return new Result.Done();
        });
  }

  private CompletableFuture<Verdict<AccountDirectory>> write(
      AccountChange change,
      Spending spending,
      Executor executor,
      Function<AccountBasis, Verdict<AccountChange>> judge) {
    long now = clock.millis();
    return store
        .write(transaction -> written(transaction, change, spending, now))
        .thenCompose(outcome -> {
          if (outcome.isEmpty()) {
            return change(change.account(), spending, executor, judge);
          }
          return CompletableFuture.completedFuture(
              outcome
                  .get()
                  .map(written -> {
                    if (changesAnything(change)) {
                      news.tell(change.account(), written, change.current());
                    }
                    return written.now();
                  }));
        });
  }

  private static boolean changesAnything(AccountChange change) {
    return !change.lists().isEmpty();
  }

  /// Empty when the account has changed since it was judged.
  private static Optional<Verdict<Written>> written(
      StoreTransaction transaction, AccountChange change, Spending spending, long now) {
    if (spending.invite.isPresent()) {
      InviteStore.State state = transaction.invites().state(spending.invite.get(), now);
      if (state != InviteStore.State.GOOD) {
        return Optional.of(
            Verdict.refused(
                state == InviteStore.State.USED
                    ? RefusalReason.ADMISSION_USED
                    : RefusalReason.ADMISSION_NEEDED));
      }
    }
    Optional<Written> written =
        new AccountWriter(transaction.directory(), transaction.preKeys()).write(change, now);
    written.ifPresent(done -> {
      done.out().forEach(transaction.mailboxes()::delete);
      spending.invite.ifPresent(transaction.invites()::use);
    });
    return written.map(Verdict::accepted);
  }

  private static Optional<Done> left(StoreTransaction transaction, EnrolledDevice device) {
    boolean isIn =
        transaction
            .directory()
            .device(device.address())
            .filter(now -> !now.standing().isOut())
            .isPresent();
    if (!isIn) {
      return Optional.empty();
    }
    device.leaves().ifPresent(leaves -> transaction.directory().deposit(device.address(), leaves));
    Written written =
        new AccountWriter(transaction.directory(), transaction.preKeys()).leave(device);
    written.out().forEach(transaction.mailboxes()::delete);
    return transaction
        .directory()
        .account(device.address().account())
        .map(AccountState::reference)
        .map(current -> new Done(written, current));
  }
}
