package org.tautan.relay.linking;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.frame.Result;
import org.tautan.relay.directory.NewAccount;
import org.tautan.relay.directory.NewDevice;
import org.tautan.relay.directory.Primary;

/// A ref from its opening to its end. Guarded by its [Rendezvous].
final class Link {
  /// How far it has come.
  enum Stage {
    /// Shown; anybody who read the code may take it.
    OPEN,
    /// Taken by a phone.
    TAKEN,
    /// The phone has said yes.
    CLAIMED,
    /// Both halves are there; the store is writing.
    ACTIVATING
  }

  final LinkRef ref;
  final Bytes request;
  final LinkAdmission admission;
  final LinkParty companion;
  final long openedAt;

  Stage stage = Stage.OPEN;
  long goodUntil;
  Optional<LinkParty> phone = Optional.empty();
  Optional<NewAccount> newAccount = Optional.empty();
  Optional<Primary> primary = Optional.empty();
  Optional<NewDevice> companionHalf = Optional.empty();
  Optional<PhoneHalf> phoneHalf = Optional.empty();

  /// The phone's half and the answer that it waits for.
  record PhoneHalf(List<DeviceList> lists, CompletableFuture<Result> answer) {}

  Link(LinkRef ref, Bytes request, LinkAdmission admission, LinkParty companion, long openedAt) {
    this.ref = ref;
    this.request = request;
    this.admission = admission;
    this.companion = companion;
    this.openedAt = openedAt;
    this.goodUntil = openedAt + LinkTimes.SHOWN;
  }

  boolean isPhone(LinkParty party) {
    return phone.filter(party::equals).isPresent();
  }

  boolean isCompanion(LinkParty party) {
    return companion.equals(party);
  }

  boolean isOf(LinkParty party) {
    return isCompanion(party) || isPhone(party);
  }

  boolean hasHalf() {
    return companionHalf.isPresent() || phoneHalf.isPresent();
  }

  /// When nothing can bring it back any more: a successor may still come and give it grace.
  long overAt() {
    return stage == Stage.OPEN ? openedAt + LinkTimes.SHOWN + LinkTimes.GRACE : goodUntil;
  }
}
