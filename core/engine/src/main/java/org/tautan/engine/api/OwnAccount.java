package org.tautan.engine.api;

import org.tautan.engine.model.KitState;
import org.tautan.engine.model.ReadReceipts;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.model.SignIn;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.RelayId;

/// The account on this device, as a screen shows it.
///
/// @param pin whether a PIN guards linking and unlinking here
public record OwnAccount(
    AccountId id,
    DeviceId device,
    String displayName,
    RelayAddress relay,
    RelayId relayId,
    SignIn signIn,
    ReadReceipts readReceipts,
    KitState kit,
    PinState pin) {
  /// Whether a PIN is set.
  public enum PinState {
    /// One is set.
    SET,
    /// None; set one before linking.
    NOT_SET
  }
}
