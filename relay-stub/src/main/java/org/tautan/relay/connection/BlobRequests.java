package org.tautan.relay.connection;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.Limits;
import org.tautan.protocol.frame.BlobUse;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.relay.blob.BlobGrants;
import org.tautan.relay.blob.BlobGrants.Grant;
import org.tautan.relay.blob.BlobPlace;
import org.tautan.relay.blob.BlobStore;
import org.tautan.relay.limits.BlobQuota;
import org.tautan.relay.store.RelayStore;
import org.tautan.relay.store.StoreTransaction;

/// Blobs (PROTOCOL §12): who may put, fetch and delete which one is decided here, on the socket
/// whose device is known; the HTTP request that follows only spends the grant.
final class BlobRequests {
  private static final long COME_BACK_AFTER = 10_000;

  private final RelayStore store;
  private final BlobStore blobs;
  private final BlobGrants grants;
  private final Executor disk;
  private final InstantSource clock;
  private final BlobQuota quota;

  /// @param disk where waiting for files is fine
  BlobRequests(
      RelayStore store,
      BlobStore blobs,
      BlobGrants grants,
      Executor disk,
      InstantSource clock,
      BlobQuota quota) {
    this.store = store;
    this.blobs = blobs;
    this.grants = grants;
    this.disk = disk;
    this.clock = clock;
    this.quota = quota;
  }

  CompletableFuture<Result> grant(DeviceAddress asker, Request.GrantBlob asked) {
    if (grants.heldBy(asker) >= quota.grants()) {
      return later(RefusalReason.RATE_LIMITED);
    }
    DeviceAddress addressee =
        asked.use() == BlobUse.PUT ? new DeviceAddress(asker.account(), asked.device()) : asker;
    return store
        .read(transaction -> isIn(transaction, asker) && isIn(transaction, addressee))
        .thenApplyAsync(
            in ->
                in
                    ? decide(asker, new BlobPlace(addressee, asked.blob()), asked)
                    : Result.Refusal.of(RefusalReason.UNKNOWN_DEVICE),
            disk);
  }

  private static boolean isIn(StoreTransaction transaction, DeviceAddress device) {
    return transaction.directory().device(device).filter(d -> !d.standing().isOut()).isPresent();
  }

  private Result decide(DeviceAddress asker, BlobPlace wanted, Request.GrantBlob asked) {
    Optional<BlobPlace> there = blobs.find(asker.account(), asked.blob());
    if (asked.use() == BlobUse.PUT) {
      return put(asker, wanted, asked.size(), there.isPresent());
    } else if (there.isEmpty()) {
      return Result.Refusal.of(RefusalReason.BLOB_UNKNOWN);
    } else if (!there.get().equals(wanted)) {
      return Result.Refusal.of(RefusalReason.BLOB_NOT_YOURS);
    }
    return grants.make(new Grant(asked.use(), wanted, asker, 0, until()));
  }

  private Result put(DeviceAddress asker, BlobPlace place, int size, boolean exists) {
    if (exists) {
      return Result.Refusal.of(RefusalReason.BLOB_EXISTS);
    } else if (size < 1 || size > Limits.BLOB) {
      return Result.Refusal.of(RefusalReason.BLOB_SIZE);
    }
    long waiting = blobs.waitingFor(place.addressee()) + grants.comingFor(place.addressee());
    if (waiting + size > quota.bytes()) {
      return refusal(RefusalReason.BLOB_QUOTA);
    }
    return grants.make(new Grant(BlobUse.PUT, place, asker, size, until()));
  }

  private long until() {
    return clock.millis() + BlobGrants.LIFETIME;
  }

  private static Result.Refusal refusal(RefusalReason reason) {
    return new Result.Refusal(reason, Optional.empty(), COME_BACK_AFTER, Optional.empty());
  }

  private static CompletableFuture<Result> later(RefusalReason reason) {
    return Requests.now(refusal(reason));
  }

  /// Spends the grant of an HTTP request, whatever that is.
  Optional<Grant> spend(Bytes grant) {
    return grants.take(grant, clock.millis());
  }

  /// Keeps what a grant let somebody put.
  CompletableFuture<Boolean> put(Grant grant, Bytes content) {
    return CompletableFuture.supplyAsync(
        () -> blobs.put(grant.place(), content, clock.millis()), disk);
  }

  /// The bytes that a grant lets somebody have.
  CompletableFuture<Optional<Bytes>> get(Grant grant) {
    return CompletableFuture.supplyAsync(() -> blobs.get(grant.place()), disk);
  }

  /// Deletes what a grant lets somebody delete.
  CompletableFuture<Boolean> delete(Grant grant) {
    return CompletableFuture.supplyAsync(() -> blobs.delete(grant.place()), disk);
  }

  /// Forgets grants that nobody used.
  void sweep() {
    grants.sweep(clock.millis());
  }

  /// Deletes what is too old, and what waits for devices that are out.
  CompletableFuture<Void> expire() {
    long oldest = clock.millis() - quota.age().toMillis();
    return CompletableFuture.runAsync(() -> blobs.expireBefore(oldest), disk)
        .thenApplyAsync(_ -> blobs.addressees(), disk)
        .thenCompose(all ->
            store.read(transaction -> all.stream().filter(d -> !isIn(transaction, d)).toList()))
        .thenAcceptAsync(out -> out.forEach(blobs::drop), disk);
  }
}
