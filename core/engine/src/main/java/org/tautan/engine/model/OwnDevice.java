package org.tautan.engine.model;

import java.util.OptionalLong;
import org.tautan.protocol.DeviceId;

/// One device of the own account, as a list of linked devices shows it.
///
/// @param name what it calls itself; empty where this device has not been told
/// @param platform its operating system; empty likewise
/// @param linkedOn when the phone let it in, ms since 1970, by its certificate; empty for the phone
/// @param lastSeen when it was last connected, ms since 1970; empty when never or not known
/// @param presence whether it is this device, connected, or neither
public record OwnDevice(
    DeviceId id,
    String name,
    String platform,
    OptionalLong linkedOn,
    OptionalLong lastSeen,
    Presence presence) {
  /// Where the device is.
  public enum Presence {
    /// The device that this program runs on.
    THIS,
    /// Connected to the relay now.
    CONNECTED,
    /// Not connected.
    AWAY
  }
}
