package org.tautan.engine.identity;

import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.RootKey;
import org.tautan.protocol.document.PrimaryCertificate;

/// Which account this device belongs to and as which device.
///
/// @param rootKey the account's; pins everything else
/// @param primary who the phone is, as last verified
/// @param registrationId derived from the identity key (see [Registrations])
public record Membership(
    DeviceAddress address,
    RootKey rootKey,
    PrimaryCertificate primary,
    RegistrationId registrationId) {
  /// The account.
  public AccountId account() {
    return address.account();
  }

  /// This device.
  public DeviceId device() {
    return address.device();
  }

  /// Whether this is the phone.
  public boolean isPhone() {
    return address.device().isPrimary();
  }
}
