package org.tautan.protocol.frame;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.Limits;
import org.tautan.protocol.Require;
import org.tautan.protocol.document.Capabilities;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.prekey.PreKeyUpload;

/// One side's part of an activation. The relay activates the device with both within 60 s, else
/// with neither.
public sealed interface FinishHalf {
  /// The companion's: its certificate with both signatures, and its prekeys.
  ///
  /// @param leaves deposited when "Stay signed in" is off
  record CompanionHalf(
      DeviceCertificate certificate,
      PreKeyUpload preKeys,
      Capabilities capabilities,
      Optional<DeviceLeaves> leaves)
      implements FinishHalf {}

  /// The phone's.
  ///
  /// @param lists ends with the successor that has the new device
  record PrimaryHalf(List<DeviceList> lists) implements FinishHalf {
    /// Checks how many there are, copies the list.
    public PrimaryHalf {
      lists = Require.list(lists, Limits.LISTS_READ, "lists");
    }
  }
}
