package org.tautan.crypto.document;

import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.IdentityKey;

/// A device of a verified list.
///
/// @param certificateHash of the certificate that binds the key to the account
public record VerifiedDevice(
    DeviceId device,
    IdentityKey identityKey,
    CertificateHash certificateHash,
    DevicePresence presence) {}
