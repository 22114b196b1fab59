package org.tautan.crypto.document;

import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.IdentityKey;

/// What [CertificateCheck] found.
public sealed interface CertificateOutcome {
  /// The certificate holds: this device of the expected account has this identity key.
  ///
  /// @param hash by which device lists name the certificate
  /// @param created ms since 1970, by the phone's clock
  record Certified(DeviceId device, IdentityKey identityKey, CertificateHash hash, long created)
      implements CertificateOutcome {}

  /// The body is not a certificate.
  record Malformed(String detail) implements CertificateOutcome {}

  /// It is for another account, or its root key is not the account's.
  record WrongAccount() implements CertificateOutcome {}

  /// It names another epoch than the one expected.
  record WrongEpoch(long expected, long actual) implements CertificateOutcome {}

  /// A signature that it needs is not by the key that must have made it.
  record BadSignature(SignedDocument document) implements CertificateOutcome {}
}
