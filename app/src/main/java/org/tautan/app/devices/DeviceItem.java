package org.tautan.app.devices;

import java.util.OptionalLong;
import org.tautan.engine.model.OwnDevice.Presence;
import org.tautan.protocol.DeviceId;

/// One device as its row shows it.
///
/// @param name what it calls itself; empty where nobody has said
/// @param platform its operating system, as it says; empty likewise
/// @param linkedOn ms since 1970; empty when not known
/// @param lastSeen ms since 1970; empty when not known
public record DeviceItem(
    DeviceId id,
    Kind kind,
    String name,
    String platform,
    OptionalLong linkedOn,
    OptionalLong lastSeen,
    Presence presence) {
  /// What it is to the person who looks.
  public enum Kind {
    /// The phone of the account.
    PHONE,
    /// The computer that shows this.
    THIS_COMPUTER,
    /// Another linked device.
    OTHER
  }
}
