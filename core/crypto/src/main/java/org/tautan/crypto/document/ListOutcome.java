package org.tautan.crypto.document;

import java.util.List;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.ListVersion;

/// What [DeviceListCheck] found. Every refusal has its own name, so that a relay can answer with it
/// and a screen can explain it; none of them changes what is pinned.
public sealed interface ListOutcome {
  /// The lists hold and the last one is in force: pin the state.
  ///
  /// @param learned the lists that are new to the pinned state, oldest first, for remembering their
  ///   hashes; empty when the last list was already pinned
  record Accepted(PinnedDevices state, List<ListReference> learned) implements ListOutcome {
    /// Keeps a copy.
    public Accepted {
      learned = List.copyOf(learned);
    }
  }

  /// The lists hold, but the last one has run out. A client pins the state all the same and
  /// encrypts to device 0 only; a relay refuses to publish it.
  record Expired(PinnedDevices state, List<ListReference> learned) implements ListOutcome {
    /// Keeps a copy.
    public Expired {
      learned = List.copyOf(learned);
    }
  }

  /// The documents are refused and nothing changes.
  sealed interface Refused extends ListOutcome {}

  /// There is no list at all.
  record NoList() implements Refused {}

  /// A document's body is not what it should be; `detail` names no content.
  record Malformed(String detail) implements Refused {}

  /// A document is for another account, or the root key is not the account's.
  record WrongAccount() implements Refused {}

  /// A signature is not by the key that must have made it.
  record BadSignature(SignedDocument document) implements Refused {}

  /// The last list is of the pinned epoch, but older than the pinned one.
  record Rollback(ListVersion pinned, ListVersion received) implements Refused {}

  /// The last list is of an epoch before the pinned one: an old phone.
  record LowerEpoch(ListVersion pinned, ListVersion received) implements Refused {}

  /// Another list, or another primary, than the pinned one at the same place: somebody signed two.
  record Fork(ListVersion where) implements Refused {}

  /// The list at this place does not follow from the one before: a gap, a wrong hash, or a first
  /// version that names a previous list.
  record BrokenChain(ListVersion where) implements Refused {}

  /// The primary's certificate is of another epoch than the last list.
  record WrongPrimary(long listEpoch, long certificateEpoch) implements Refused {}

  /// The last list is dated further ahead than clocks may differ.
  record IssuedInTheFuture(ListVersion where, long issuedAt) implements Refused {}

  /// The list would be in force for longer than a list may be.
  record LifetimeTooLong(ListVersion where) implements Refused {}

  /// More companions than an account may have.
  record TooManyDevices(ListVersion where, int devices) implements Refused {}

  /// The devices are not in ascending order, or do not begin with device 0.
  record MisorderedDevices(ListVersion where) implements Refused {}

  /// A device id that belonged to another device or was given back, or that the list does not count
  /// as given.
  record ReusedDeviceId(ListVersion where, DeviceId device) implements Refused {}

  /// The counter of device ids jumps further than one list can add devices: nobody may use the ids
  /// up.
  record SkippedDeviceIds(ListVersion where) implements Refused {}

  /// No certificate with the hash that the list names was given for this device.
  record MissingCertificate(DeviceId device) implements Refused {}

  /// The certificate with the hash that the list names is for another device.
  record WrongCertificate(DeviceId device) implements Refused {}
}
