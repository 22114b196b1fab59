package org.tautan.relay.connection;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.document.Capabilities;
import org.tautan.protocol.document.CapabilitiesBody;
import org.tautan.protocol.frame.DeviceActivity;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.prekey.PreKeyBundle;
import org.tautan.relay.connection.AccountChanges.Spending;
import org.tautan.relay.directory.DeviceJudge;
import org.tautan.relay.directory.EnrolledDevice;
import org.tautan.relay.directory.ListJudge;
import org.tautan.relay.directory.Membership;
import org.tautan.relay.directory.OneTimeUse;
import org.tautan.relay.limits.Rate;
import org.tautan.relay.outcome.Verdict;
import org.tautan.relay.store.RelayStore;
import org.tautan.relay.store.StoreTransaction;

/// Reading and changing what is known of accounts.
final class DirectoryRequests {
  private final RelayStore store;
  private final AccountChanges changes;
  private final DeviceJudge devices;
  private final ListJudge lists;
  private final Presence presence;
  private final InstantSource clock;
  private final TokenBuckets<Asked> preKeyUse;

  /// Who asks for whose prekeys.
  private record Asked(AccountId by, AccountId of) {}

  DirectoryRequests(
      RelayStore store,
      AccountChanges changes,
      DeviceJudge devices,
      ListJudge lists,
      Presence presence,
      InstantSource clock,
      Rate preKeys) {
    this.store = store;
    this.changes = changes;
    this.devices = devices;
    this.lists = lists;
    this.presence = presence;
    this.clock = clock;
    this.preKeyUse = new TokenBuckets<>(preKeys);
  }

  CompletableFuture<Result> fetch(Request.FetchDirectory fetch) {
    return store
        .read(transaction ->
            transaction
                .directory()
                .published(fetch.account(), fetch.known().map(ListReference::listVersion)))
        .thenApply(found ->
            found
                .<Result>map(Result.DirectoryResult::new)
                .orElseGet(() -> Result.Refusal.of(RefusalReason.UNKNOWN_ACCOUNT)));
  }

  /// Beyond the rate the last-resort key is served instead of one-time prekeys.
  CompletableFuture<Result> preKeys(DeviceAddress asker, Request.FetchPreKeys fetch) {
    Asked asked = new Asked(asker.account(), fetch.account());
    OneTimeUse use =
        preKeyUse.tryTake(asked, clock.millis()) ? OneTimeUse.ALLOWED : OneTimeUse.EXHAUSTED;
    return store.write(transaction -> bundles(transaction, fetch, use));
  }

  CompletableFuture<Result> upload(DeviceAddress device, Request.UploadPreKeys upload) {
    return as(
        device,
        known ->
            devices
                .preKeys(known.identityKey(), upload.preKeys())
                .fold(
                    preKeys ->
                        store.write(transaction -> {
                          if (isOut(transaction, device)) {
                            return Result.Refusal.of(RefusalReason.DEVICE_REVOKED);
                          }
                          Verdict<Result.PreKeyCounts> added =
                              transaction.preKeys().add(device, preKeys);
                          added.ifAccepted(_ ->
                              transaction.directory().register(device, preKeys.registrationId()));
                          return added.fold(counts -> counts, refusal -> refusal);
                        }),
                    Requests::now));
  }

  CompletableFuture<Result> publish(DeviceAddress device, Request.PublishLists publish) {
    if (!device.device().isPrimary()) {
      return Requests.refused(RefusalReason.NOT_PRIMARY);
    }
    long now = clock.millis();
    return changes
        .change(
            device.account(),
            Spending.NOTHING,
            Runnable::run,
            basis -> lists.publication(basis, publish.lists(), now))
        .thenApply(verdict -> verdict.fold(_ -> new Result.Done(), refusal -> refusal));
  }

  /// An older version than the one that is there changes nothing.
  CompletableFuture<Result> publish(DeviceAddress device, Request.PublishCapabilities publish) {
    return as(
        device,
        known ->
            devices
                .capabilities(device, known.identityKey(), publish.capabilities())
                .fold(
                    capabilities ->
                        store.write(transaction -> {
                          transaction
                              .directory()
                              .device(device)
                              .filter(now -> isNewer(capabilities, now.capabilities()))
                              .ifPresent(
                                  _ -> transaction.directory().publish(device, capabilities));
                          return new Result.Done();
                        }),
                    Requests::now));
  }

  CompletableFuture<Result> leave(DeviceAddress device, Request.Leave leave) {
    return as(
        device,
        known ->
            devices
                .leaves(device, known.identityKey(), known.certificateHash(), leave.leaves())
                .fold(leaves -> changes.leave(known.withLeaves(leaves)), Requests::now));
  }

  CompletableFuture<Result> activity(DeviceAddress device) {
    return store
        .read(transaction -> transaction.directory().devices(device.account()))
        .thenApply(known ->
            new Result.Activity(
                known.stream()
                    .filter(one -> !one.standing().isOut())
                    .map(this::activity)
                    .toList()));
  }

  /// Forgets what is no longer needed.
  void sweep() {
    preKeyUse.sweep(clock.millis());
  }

  private DeviceActivity activity(EnrolledDevice device) {
    boolean connected = presence.of(device.address()).isPresent();
    return new DeviceActivity(
        device.address().device(), connected ? clock.millis() : device.lastSeen(), connected);
  }

  private CompletableFuture<Result> as(
      DeviceAddress device, Function<EnrolledDevice, CompletableFuture<Result>> answering) {
    return store
        .read(transaction -> transaction.directory().device(device))
        .thenCompose(known ->
            known
                .filter(one -> !one.standing().isOut())
                .map(answering)
                .orElseGet(() -> Requests.refused(RefusalReason.DEVICE_REVOKED)));
  }

  private static Result bundles(
      StoreTransaction transaction, Request.FetchPreKeys fetch, OneTimeUse use) {
    Optional<Membership> membership = transaction.directory().membership(fetch.account());
    if (membership.isEmpty()) {
      return Result.Refusal.of(RefusalReason.UNKNOWN_ACCOUNT);
    }
    List<DeviceId> members =
        membership.get().members().stream().map(Membership.Member::device).toList();
    if (!members.containsAll(fetch.devices())) {
      return Result.Refusal.of(RefusalReason.UNKNOWN_DEVICE);
    }
    List<PreKeyBundle> bundles = new ArrayList<>();
    for (DeviceId device : fetch.devices().stream().distinct().toList()) {
      transaction
          .preKeys()
          .take(new DeviceAddress(fetch.account(), device), use)
          .ifPresent(bundles::add);
    }
    return bundles.isEmpty() && !fetch.devices().isEmpty()
        ? Result.Refusal.of(RefusalReason.NO_PREKEYS)
        : new Result.PreKeyBundles(bundles);
  }

  private static boolean isOut(StoreTransaction transaction, DeviceAddress device) {
    return transaction
        .directory()
        .device(device)
        .filter(known -> !known.standing().isOut())
        .isEmpty();
  }

  private static boolean isNewer(Capabilities offered, Optional<Capabilities> kept) {
    return kept.isEmpty() || version(offered) > version(kept.get());
  }

  private static long version(Capabilities capabilities) {
    try {
      CapabilitiesBody body = capabilities.parse();
      return body.version();
    } catch (MalformedException failure) {
      throw new IllegalStateException("capabilities that were verified", failure);
    }
  }
}
