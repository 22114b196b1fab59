package org.tautan.relay.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.document.DeviceListCheck;
import org.tautan.crypto.document.DocumentHashes;
import org.tautan.crypto.document.ListOutcome;
import org.tautan.crypto.document.NothingPinned;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.crypto.document.PinnedState;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceEntry;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.DeviceListBody;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Result.Refusal;
import org.tautan.relay.directory.AccountChange.NewList;
import org.tautan.relay.outcome.Verdict;

/// Judges lists that are to be published: the rules of the chain by [DeviceListCheck], and what
/// only a relay asks. A list names devices whose certificates came through a linking or are kept by
/// a new primary, never others; a list that is known already has the same bytes again.
///
/// Any thread, outside the store: verifying takes about a millisecond.
public final class ListJudge {
  private final Supplier<Primitives> primitives;

  /// Judges with these primitives.
  public ListJudge(Supplier<Primitives> primitives) {
    this.primitives = primitives;
  }

  /// The current primary's lists: they remove devices or renew.
  public Verdict<AccountChange> publication(AccountBasis basis, List<DeviceList> lists, long now) {
    return basis
        .documents()
        .map(documents ->
            judged(
                basis,
                received(documents.primaryCertificate(), lists, documents.certificates()),
                now))
        .orElseGet(() -> Verdict.refused(RefusalReason.UNKNOWN_ACCOUNT))
        .map(found -> change(basis, found, Optional.empty(), Optional.empty()));
  }

  /// The lists that end a linking: the last one adds exactly this companion, perhaps to an account
  /// that begins with it.
  public Verdict<AccountChange> activation(
      AccountBasis basis,
      Optional<NewAccount> newAccount,
      NewDevice companion,
      List<DeviceList> lists,
      long now) {
    List<DeviceList> chain =
        newAccount.map(account -> joined(account.lists(), lists)).orElse(lists);
    List<DeviceCertificate> certificates =
        new ArrayList<>(companion.certificate().stream().toList());
    basis.documents().ifPresent(documents -> certificates.addAll(documents.certificates()));
    Optional<PrimaryCertificate> primary =
        newAccount
            .map(account -> account.primary().certificate())
            .or(() -> basis.documents().map(AccountDirectory::primaryCertificate));
    if (primary.isEmpty()) {
      return Verdict.refused(RefusalReason.UNKNOWN_ACCOUNT);
    } else if (newAccount.isPresent() && basis.list().isPresent()) {
      return Verdict.refused(RefusalReason.ACCOUNT_EXISTS);
    }
    return judged(basis, received(primary.get(), chain, certificates), now)
        .then(found ->
            names(found, companion)
                ? Verdict.accepted(change(basis, found, newAccount, Optional.of(companion)))
                : Verdict.refused(RefusalReason.CERTIFICATE_INVALID));
  }

  /// A new account's first lists, or the first list of a new primary: no device is new in them but
  /// the phone.
  public Verdict<AccountChange> registration(AccountBasis basis, NewAccount account, long now) {
    AccountDirectory received =
        received(account.primary().certificate(), account.lists(), account.certificates());
    List<DeviceId> before =
        basis.documents().stream()
            .flatMap(documents -> documents.lists().stream())
            .flatMap(list -> parsed(list).stream())
            .flatMap(body -> body.devices().stream())
            .map(DeviceEntry::device)
            .toList();
    return judged(basis, received, now)
        .then(found ->
            found.body.devices().stream()
                    .map(DeviceEntry::device)
                    .allMatch(device -> device.isPrimary() || before.contains(device))
                ? Verdict.accepted(change(basis, found, Optional.of(account), Optional.empty()))
                : Verdict.refused(RefusalReason.CERTIFICATE_INVALID));
  }

  /// Lists that hold.
  private record Found(
      DeviceListBody body,
      ListReference reference,
      List<NewList> learned,
      List<DeviceCertificate> certificates) {}

  private Verdict<Found> judged(AccountBasis basis, AccountDirectory received, long now) {
    if (contradictsKnown(basis, received.lists())) {
      return refused(RefusalReason.LIST_FORKED, basis);
    }
    PinnedState pinned = pinned(basis);
    ListOutcome outcome =
        new DeviceListCheck(primitives.get()).checkPublication(pinned, received, now);
    return switch (outcome) {
      case ListOutcome.Accepted(PinnedDevices state, List<ListReference> learned) ->
          startsAtOne(pinned, received)
              ? Verdict.accepted(
                  new Found(
                      state.body(),
                      state.reference(),
                      learned(received, learned),
                      state.documents().certificates()))
              : refused(RefusalReason.LIST_NOT_NEXT, basis);
      case ListOutcome.Expired _ -> refused(RefusalReason.LIST_EXPIRED, basis);
      case ListOutcome.Refused refusal -> refused(reason(refusal, basis, received), basis);
    };
  }

  private PinnedState pinned(AccountBasis basis) {
    if (basis.documents().isEmpty()) {
      return new NothingPinned(basis.account());
    }
    ListOutcome restored =
        new DeviceListCheck(primitives.get()).restore(basis.account(), basis.documents().get());
    return switch (restored) {
      case ListOutcome.Accepted accepted -> accepted.state();
      case ListOutcome.Expired expired -> expired.state();
      case ListOutcome.Refused refusal ->
          throw new IllegalStateException("a kept directory does not hold: " + refusal);
    };
  }

  private boolean startsAtOne(PinnedState pinned, AccountDirectory received) {
    return pinned instanceof PinnedDevices
        || parsed(received.lists().getFirst()).stream().allMatch(body -> body.version() == 1);
  }

  private static boolean contradictsKnown(AccountBasis basis, List<DeviceList> lists) {
    return lists.stream()
        .anyMatch(list ->
            basis.epochLists().stream()
                .anyMatch(known -> samePlace(known, list) && !known.body().equals(list.body())));
  }

  private static boolean samePlace(DeviceList one, DeviceList other) {
    return parsed(one)
        .map(DeviceListBody::listVersion)
        .equals(parsed(other).map(DeviceListBody::listVersion));
  }

  private List<NewList> learned(AccountDirectory received, List<ListReference> references) {
    DocumentHashes hashes = new DocumentHashes(primitives.get());
    List<NewList> learned = new ArrayList<>();
    for (DeviceList list : received.lists()) {
      parsed(list)
          .map(body -> hashes.reference(list, body))
          .filter(references::contains)
          .ifPresent(reference -> learned.add(new NewList(reference, list)));
    }
    return learned;
  }

  private static AccountChange change(
      AccountBasis basis, Found found, Optional<NewAccount> phone, Optional<NewDevice> companion) {
    return new AccountChange(
        basis.account(),
        basis.list(),
        found.learned,
        found.reference,
        found.body.expiresAt(),
        found.body.devices().stream().map(DeviceEntry::device).toList(),
        phone,
        companion,
        phone.isPresent() ? found.certificates : List.of());
  }

  private static boolean names(Found found, NewDevice companion) {
    return found
        .body
        .devices()
        .contains(new DeviceEntry(companion.address().device(), companion.certificateHash()));
  }

  private static AccountDirectory received(
      PrimaryCertificate primary, List<DeviceList> lists, List<DeviceCertificate> certificates) {
    return new AccountDirectory(primary, lists, certificates, List.of(), List.of());
  }

  /// The lists of a registration and of the activation that follows, which may repeat them.
  private static List<DeviceList> joined(List<DeviceList> first, List<DeviceList> then) {
    List<DeviceList> all = new ArrayList<>(first);
    then.stream().filter(list -> !first.contains(list)).forEach(all::add);
    return all;
  }

  private static Optional<DeviceListBody> parsed(DeviceList list) {
    try {
      return Optional.of(list.parse());
    } catch (MalformedException _) {
      return Optional.empty();
    }
  }

  private static <T> Verdict<T> refused(RefusalReason reason, AccountBasis basis) {
    return Verdict.refusedWith(new Refusal(reason, Optional.empty(), 0, basis.documents()));
  }

  private static RefusalReason reason(
      ListOutcome.Refused refusal, AccountBasis basis, AccountDirectory received) {
    return switch (refusal) {
      case ListOutcome.NoList _, ListOutcome.Malformed _, ListOutcome.MisorderedDevices _ ->
          RefusalReason.LIST_MALFORMED;
      case ListOutcome.BadSignature _ -> RefusalReason.BAD_SIGNATURE;
      case ListOutcome.Rollback _ -> RefusalReason.LIST_NOT_NEXT;
      case ListOutcome.LowerEpoch _ -> RefusalReason.LIST_LOWER_EPOCH;
      case ListOutcome.Fork _ -> RefusalReason.LIST_FORKED;
      case ListOutcome.BrokenChain broken -> ChainBreak.reason(broken.where(), basis, received);
      case ListOutcome.IssuedInTheFuture _ -> RefusalReason.LIST_FROM_FUTURE;
      case ListOutcome.LifetimeTooLong _ -> RefusalReason.LIST_LIFETIME_TOO_LONG;
      case ListOutcome.TooManyDevices _ -> RefusalReason.TOO_MANY_DEVICES;
      case ListOutcome.ReusedDeviceId _, ListOutcome.SkippedDeviceIds _ ->
          RefusalReason.DEVICE_ID_REUSED;
      case ListOutcome.WrongAccount _,
          ListOutcome.WrongPrimary _,
          ListOutcome.MissingCertificate _,
          ListOutcome.WrongCertificate _ ->
          RefusalReason.CERTIFICATE_INVALID;
    };
  }
}
