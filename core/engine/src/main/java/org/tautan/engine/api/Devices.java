package org.tautan.engine.api;

import java.util.List;
import org.tautan.engine.model.NewDevice;
import org.tautan.engine.model.OwnDevice;
import org.tautan.protocol.DeviceId;

/// The devices of the own account.
public interface Devices {
  /// What came of unlinking a companion.
  enum UnlinkOutcome {
    /// It is out.
    UNLINKED,
    /// No such companion.
    NO_SUCH_DEVICE,
    /// Only the phone can do that.
    NOT_THE_PHONE,
    /// The relay has to be reached for that; nothing changed.
    OFFLINE,
    /// The relay did not take the new list; it is offered again.
    NOT_ACCEPTED
  }

  /// What came of renaming a device.
  enum RenameOutcome {
    /// It is called that, here at once and on the other devices as they hear of it.
    RENAMED,
    /// No such companion; a phone has no name.
    NO_SUCH_DEVICE,
    /// Only the phone can do that, or the device itself.
    NOT_OURS,
    /// Nothing of the name is left without control characters and space around it.
    EMPTY,
    /// The name has more than 100 characters.
    TOO_LONG
  }

  /// What came of this companion's leaving.
  enum LeaveOutcome {
    /// It is out.
    LEFT,
    /// A phone does not leave its account.
    IS_THE_PHONE,
    /// The relay has to be reached for that; nothing changed.
    OFFLINE
  }

  /// What happens to what is stored here when this companion leaves.
  enum LeftHistory {
    /// It stays readable.
    KEEP,
    /// It is erased.
    ERASE
  }

  /// How long the phone has been silent.
  enum PhoneSilence {
    /// Not long.
    FINE,
    /// Over 10 days: open the phone soon.
    WARN,
    /// Over 14 days: sending has stopped.
    STOPPED
  }

  /// All devices, the phone first. Asks the relay when each was last seen, if it is there.
  List<OwnDevice> list();

  /// The devices that have joined the account and that the person has not said they have seen.
  /// Without the relay.
  List<NewDevice> news();

  /// The person has seen that a device is new.
  void seen(DeviceId device);

  /// Calls a companion something else: any of them on the phone, only itself on a companion.
  /// Control characters and direction marks are left out.
  RenameOutcome rename(DeviceId device, String name);

  /// Takes a companion out of the account. Blocks up to 20 s.
  UnlinkOutcome unlink(DeviceId device, PresenceProof proof);

  /// This companion leaves by itself. Blocks up to 20 s. One that works no more anyway (unlinked,
  /// copied, not known to its relay) tells nobody: its person only decides about what is stored,
  /// and one that the phone's list still has is taken out there.
  LeaveOutcome leave(LeftHistory history);

  /// How long the phone has been silent, seen from this device.
  PhoneSilence phoneSilence();
}
