package org.tautan.relay.connection;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tautan.relay.directory.EnrolledDevice;
import org.tautan.relay.limits.MailboxQuota;
import org.tautan.relay.linking.Rendezvous;
import org.tautan.relay.store.RelayStore;
import org.tautan.relay.store.StoreTransaction;

/// Ends what has expired: refs and idle memory at every sweep, leaves that were deposited once a
/// minute, mailboxes, submissions and invites once an hour. By the relay's clock.
final class Sweeper {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long AWAY = Duration.ofHours(24).toMillis();
  private static final long SUBMISSIONS_REMEMBERED = Duration.ofDays(35).toMillis();

  private final RelayStore store;
  private final Rendezvous rendezvous;
  private final AccountChanges changes;
  private final Presence presence;
  private final Runnable memory;
  private final Supplier<CompletableFuture<Void>> blobs;
  private final InstantSource clock;
  private final MailboxQuota quota;
  private long minuteAt;
  private long hourAt;

  /// @param memory forgets what features keep in memory
  /// @param blobs deletes those whose time is over
  Sweeper(
      RelayStore store,
      Rendezvous rendezvous,
      AccountChanges changes,
      Presence presence,
      Runnable memory,
      Supplier<CompletableFuture<Void>> blobs,
      InstantSource clock,
      MailboxQuota quota) {
    this.store = store;
    this.rendezvous = rendezvous;
    this.changes = changes;
    this.presence = presence;
    this.memory = memory;
    this.blobs = blobs;
    this.clock = clock;
    this.quota = quota;
    this.minuteAt = clock.millis();
    this.hourAt = clock.millis();
  }

  /// Ends what has expired by now; what that takes is in the store's hands when it returns.
  synchronized void sweep() {
    long now = clock.millis();
    rendezvous.sweep();
    memory.run();
    if (now - minuteAt >= MINUTE) {
      minuteAt = now;
      logFailure(seenAll(now).thenCompose(_ -> leaveOverdue(now)));
    }
    if (now - hourAt >= HOUR) {
      hourAt = now;
      logFailure(store.write(transaction -> expire(transaction, now)));
      logFailure(blobs.get());
    }
  }

  private CompletableFuture<Long> seenAll(long now) {
    return store.write(transaction -> {
      presence.everybody().forEach(device -> transaction.directory().seen(device, now));
      return now;
    });
  }

  private CompletableFuture<Void> leaveOverdue(long now) {
    return store
        .read(transaction -> transaction.directory().overdue(now - AWAY))
        .thenCompose(overdue ->
            CompletableFuture.allOf(
                overdue.stream().map(this::leave).toArray(CompletableFuture<?>[]::new)));
  }

  private CompletableFuture<?> leave(EnrolledDevice device) {
    return presence.of(device.address()).isPresent()
        ? CompletableFuture.completedFuture(device)
        : changes.leave(device);
  }

  private long expire(StoreTransaction transaction, long now) {
    long oldest = now - quota.age().toMillis();
    transaction.directory().companionsUnseenSince(oldest).forEach(transaction.mailboxes()::drop);
    transaction.mailboxes().dropAcceptedBefore(oldest);
    transaction.mailboxes().forgetSubmissionsBefore(now - SUBMISSIONS_REMEMBERED);
    transaction.invites().forgetExpiredBefore(now);
    return now;
  }

  private static void logFailure(CompletableFuture<?> sweep) {
    var _ =
        sweep.whenComplete((_, failure) -> {
          if (failure != null) {
            LOG.warn("a sweep failed", failure);
          }
        });
  }
}
