package org.tautan.relay.directory;

import java.util.Optional;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.document.Capabilities;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceLeaves;

/// A device as the relay knows it.
///
/// @param certificate a companion's; device 0 has its account's primary certificate instead
/// @param loginCounter the highest it logged in with, 0 before the first login
/// @param lastSeen ms since 1970, 0 = never
/// @param leaves deposited for later while the device is in, in force once it has left
public record EnrolledDevice(
    DeviceAddress address,
    IdentityKey identityKey,
    Optional<DeviceCertificate> certificate,
    CertificateHash certificateHash,
    Standing standing,
    RegistrationId registrationId,
    long loginCounter,
    long lastSeen,
    Optional<Capabilities> capabilities,
    Optional<DeviceLeaves> leaves) {
  /// The same with its signed word that it leaves.
  public EnrolledDevice withLeaves(DeviceLeaves word) {
    return new EnrolledDevice(
        address,
        identityKey,
        certificate,
        certificateHash,
        standing,
        registrationId,
        loginCounter,
        lastSeen,
        capabilities,
        Optional.of(word));
  }

  /// The same under a certificate that a new primary signed anew.
  public EnrolledDevice withCertificate(DeviceCertificate signedAnew) {
    return new EnrolledDevice(
        address,
        identityKey,
        Optional.of(signedAnew),
        certificateHash,
        standing,
        registrationId,
        loginCounter,
        lastSeen,
        capabilities,
        leaves);
  }
}
