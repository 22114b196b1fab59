package org.tautan.engine.delivery;

import org.tautan.engine.api.EngineEvent.Freshness;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.content.Content;

/// A content that was opened, and who it is certainly from.
///
/// @param from the device whose session authenticated it
/// @param origin whether that device is one of the own account's
/// @param arrivedAt the relay's acceptance, ms since 1970
public record Incoming(
    DeviceAddress from, Origin origin, Content content, long arrivedAt, Freshness freshness) {
  /// Whose device it came from.
  public enum Origin {
    /// Another device of this account.
    OWN,
    /// A device of somebody else.
    OTHER
  }

  /// The sender's account.
  public AccountId account() {
    return from.account();
  }

  /// Whether it came from an own device.
  public boolean isOwn() {
    return origin == Origin.OWN;
  }
}
