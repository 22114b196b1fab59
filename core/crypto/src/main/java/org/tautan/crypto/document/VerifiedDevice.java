package org.tautan.crypto.document;

import java.util.OptionalLong;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.IdentityKey;

/// A device of a verified list.
///
/// @param certificateHash of the certificate that binds the key to the account
/// @param certifiedAt when the phone wrote that certificate, by its clock: ms since 1970
public record VerifiedDevice(
    DeviceId device,
    IdentityKey identityKey,
    CertificateHash certificateHash,
    long certifiedAt,
    DevicePresence presence) {
  /// When the phone let this device in, ms since 1970: a phone is never let in, and a certificate
  /// may be without a time.
  public OptionalLong linkedOn() {
    return device.isPrimary() || certifiedAt == 0
        ? OptionalLong.empty()
        : OptionalLong.of(certifiedAt);
  }
}
