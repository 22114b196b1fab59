package org.tautan.crypto.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.document.CertificateOutcome.Certified;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.DeviceListBody;

/// Judges the documents that are said to be an account's: nobody but the holder of the root key can
/// name the phone, nobody but the phone can add a device, and nobody can bring back what was
/// superseded (`PROTOCOL.md` §4).
///
/// A pure function of what is pinned, what was received and the time. The relay uses it to refuse,
/// clients to pin; whoever pins must keep the returned state durably before acting on it.
///
/// The received lists are judged from the last one back: those of its epoch must form an unbroken
/// chain. Against a pinned list of the same epoch the chain must reach back to it or to its direct
/// successor; a new epoch must come from its version 1 on; with nothing pinned it may begin
/// anywhere. Only the last list must be dated rightly, because only it takes effect. Lists of lower
/// epochs than the last one's are superseded and not looked at.
///
/// Same thread rule as the [Primitives].
public final class DeviceListCheck {
  private final Primitives primitives;
  private final DocumentHashes hashes;
  private final DocumentVerifier verifier;
  private final CertificateCheck certificates;

  /// Judges with these primitives.
  public DeviceListCheck(Primitives primitives) {
    hashes = new DocumentHashes(primitives);
    verifier = new DocumentVerifier(primitives);
    certificates = new CertificateCheck(primitives);
    this.primitives = primitives;
  }

  /// Judges received documents as a client does.
  ///
  /// A higher epoch is not held to the device ids of a lower one: a stolen phone could otherwise
  /// show a list to one contact that the new phone never saw and so can never continue.
  ///
  /// @param now ms since 1970
  public ListOutcome check(PinnedState pinned, AccountDirectory received, long now) {
    try {
      return judge(pinned, received, now);
    } catch (ListRefusedException e) {
      return e.refusal();
    }
  }

  /// Judges documents that are to be published as the relay does, who knows every list there is: as
  /// [#check], and device ids are never reused from one epoch to the next either.
  ///
  /// @param now ms since 1970
  public ListOutcome checkPublication(PinnedState pinned, AccountDirectory received, long now) {
    try {
      ListOutcome outcome = judge(pinned, received, now);
      if (outcome instanceof ListOutcome.Accepted accepted
          && pinned instanceof PinnedDevices before
          && accepted.state().body().epoch() > before.body().epoch()) {
        DeviceListBody first = parse(lastEpoch(received).getFirst());
        ListRules.checkIdsAreNew(first, before.body());
      }
      return outcome;
    } catch (ListRefusedException e) {
      return e.refusal();
    }
  }

  /// Verifies again what a store kept of [PinnedDevices#documents]. Time plays no part.
  public ListOutcome restore(AccountId account, AccountDirectory kept) {
    try {
      if (kept.lists().isEmpty()) {
        return new ListOutcome.NoList();
      }
      long issuedAt = parse(kept.lists().getLast()).issuedAt();
      return judge(new NothingPinned(account), kept, issuedAt);
    } catch (ListRefusedException e) {
      return e.refusal();
    }
  }

  private ListOutcome judge(PinnedState pinned, AccountDirectory received, long now)
      throws ListRefusedException {
    if (received.lists().isEmpty()) {
      return new ListOutcome.NoList();
    }
    DeviceListBody last = parse(received.lists().getLast());
    Optional<PinnedDevices> before =
        pinned instanceof PinnedDevices devices ? Optional.of(devices) : Optional.empty();
    if (before.isPresent()) {
      checkNotOlder(before.get(), last);
    }
    Certified primary = checkPrimary(pinned, received, last);
    List<ListReference> learned = checkChain(pinned, received, primary);
    if (!learned.isEmpty()) {
      ListRules.checkDate(last, now);
    }
    PinnedDevices state = new DeviceProofs(primitives, received, last, primary, before).state();
    return state.isExpired(now)
        ? new ListOutcome.Expired(state, learned)
        : new ListOutcome.Accepted(state, learned);
  }

  private static void checkNotOlder(PinnedDevices pinned, DeviceListBody last)
      throws ListRefusedException {
    ListVersion held = pinned.reference().listVersion();
    ListVersion given = last.listVersion();
    if (given.epoch() < held.epoch()) {
      throw new ListRefusedException(new ListOutcome.LowerEpoch(held, given));
    }
    if (given.compareTo(held) < 0) {
      throw new ListRefusedException(new ListOutcome.Rollback(held, given));
    }
  }

  private Certified checkPrimary(PinnedState pinned, AccountDirectory received, DeviceListBody last)
      throws ListRefusedException {
    Certified primary =
        Refusals.certified(
            certificates.primary(received.primaryCertificate(), pinned.account(), last.epoch()));
    if (pinned instanceof PinnedDevices devices
        && devices.body().epoch() == last.epoch()
        && !devices.primary().certificateHash().equals(primary.hash())) {
      throw new ListRefusedException(new ListOutcome.Fork(last.listVersion()));
    }
    return primary;
  }

  /// Walks the lists of the last epoch, oldest first, and returns those that are new.
  private List<ListReference> checkChain(
      PinnedState pinned, AccountDirectory received, Certified primary)
      throws ListRefusedException {
    List<ListReference> learned = new ArrayList<>();
    Optional<Link> previous = Optional.empty();
    for (DeviceList list : lastEpoch(received)) {
      DeviceListBody body = parse(list);
      ListReference reference = hashes.reference(list, body);
      if (previous.isEmpty()) {
        previous = anchor(pinned, body);
      }
      if (pinned instanceof PinnedDevices devices) {
        ListComparison comparison = devices.compare(reference);
        if (comparison == ListComparison.CONTRADICTS) {
          throw new ListRefusedException(new ListOutcome.Fork(body.listVersion()));
        }
        if (comparison != ListComparison.NEWER) {
          continue;
        }
      }
      checkList(list, body, pinned.account(), primary);
      if (previous.isPresent()) {
        ListRules.checkFollows(body, previous.get().body(), previous.get().reference().hash());
      }
      previous = Optional.of(new Link(body, reference));
      learned.add(reference);
    }
    return learned;
  }

  /// Where a chain that begins with `first` must be fastened: to the pinned list of its epoch, or,
  /// in an epoch that supersedes the pinned one, at version 1.
  private static Optional<Link> anchor(PinnedState pinned, DeviceListBody first)
      throws ListRefusedException {
    return switch (pinned) {
      case NothingPinned _ -> Optional.empty();
      case PinnedDevices devices when devices.body().epoch() == first.epoch() ->
          Optional.of(new Link(devices.body(), devices.reference()));
      case PinnedDevices _ -> {
        if (first.version() != 1) {
          throw new ListRefusedException(new ListOutcome.BrokenChain(first.listVersion()));
        }
        yield Optional.empty();
      }
    };
  }

  private void checkList(DeviceList list, DeviceListBody body, AccountId account, Certified primary)
      throws ListRefusedException {
    ListRules.checkAlone(body, account);
    if (!body.devices().getFirst().certificateHash().equals(primary.hash())) {
      throw new ListRefusedException(new ListOutcome.WrongCertificate(primary.device()));
    }
    if (!verifier.isSignedBy(primary.identityKey(), list)) {
      throw new ListRefusedException(new ListOutcome.BadSignature(SignedDocument.DEVICE_LIST));
    }
  }

  private static List<DeviceList> lastEpoch(AccountDirectory received) throws ListRefusedException {
    List<DeviceList> lists = received.lists();
    long epoch = parse(lists.getLast()).epoch();
    int first = lists.size() - 1;
    while (first > 0 && parse(lists.get(first - 1)).epoch() == epoch) {
      first--;
    }
    return lists.subList(first, lists.size());
  }

  private static DeviceListBody parse(DeviceList list) throws ListRefusedException {
    try {
      return list.parse();
    } catch (MalformedException e) {
      throw new ListRefusedException(new ListOutcome.Malformed(String.valueOf(e.getMessage())));
    }
  }

  private record Link(DeviceListBody body, ListReference reference) {}
}
