package org.tautan.protocol.frame;

import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Require;

/// When a device of the own account was last connected.
///
/// @param lastSeen ms since 1970, 0 = never
public record DeviceActivity(DeviceId device, long lastSeen, boolean connected) {
  /// Checks the time.
  public DeviceActivity {
    Require.natural(lastSeen, "last seen");
  }
}
