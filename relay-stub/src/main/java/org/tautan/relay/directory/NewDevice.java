package org.tautan.relay.directory;

import java.util.Optional;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.document.Capabilities;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.prekey.PreKeyUpload;

/// A device with everything that it deposits when it begins; all signatures were verified.
///
/// @param certificate a companion's
/// @param leaves deposited when "Stay signed in" is off
public record NewDevice(
    DeviceAddress address,
    IdentityKey identityKey,
    CertificateHash certificateHash,
    Optional<DeviceCertificate> certificate,
    PreKeyUpload preKeys,
    Capabilities capabilities,
    Optional<DeviceLeaves> leaves) {
  /// As it stands in the directory from a time on.
  public EnrolledDevice enrolled(long now) {
    return new EnrolledDevice(
        address,
        identityKey,
        certificate,
        certificateHash,
        Standing.IN,
        preKeys.registrationId(),
        0,
        now,
        Optional.of(capabilities),
        leaves);
  }
}
