package org.tautan.crypto.document;

import java.util.OptionalLong;
import org.tautan.crypto.Primitives;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.RootKey;
import org.tautan.protocol.Signature;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceCertificateBody;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.document.PrimaryCertificateBody;

/// Judges certificates: whether an identity key is that of a device of an account, by signatures
/// that lead to the account id itself (`PROTOCOL.md` §3 and §4). Same thread rule as the
/// [Primitives].
public final class CertificateCheck {
  private final DocumentHashes hashes;
  private final DocumentVerifier verifier;

  /// Judges with these primitives.
  public CertificateCheck(Primitives primitives) {
    hashes = new DocumentHashes(primitives);
    verifier = new DocumentVerifier(primitives);
  }

  /// Judges who the primary is, of whatever epoch the certificate says.
  public CertificateOutcome primary(PrimaryCertificate certificate, AccountId account) {
    return primary(certificate, account, OptionalLong.empty());
  }

  /// Judges who the primary of one epoch is.
  public CertificateOutcome primary(PrimaryCertificate certificate, AccountId account, long epoch) {
    return primary(certificate, account, OptionalLong.of(epoch));
  }

  /// Judges a companion's certificate; both of its signatures must hold.
  ///
  /// @param primary identity key of the account's device 0, already verified
  public CertificateOutcome companion(
      DeviceCertificate certificate, AccountId account, IdentityKey primary, RootKey rootKey) {
    CertificateOutcome outcome =
        offered(certificate.body(), certificate.accountSignature(), account, primary);
    if (outcome instanceof CertificateOutcome.Certified certified
        && !verifier.isAccountByDevice(
            certificate.body(), certificate.deviceSignature(), certified.identityKey(), rootKey)) {
      return new CertificateOutcome.BadSignature(SignedDocument.DEVICE_CERTIFICATE_BY_DEVICE);
    }
    return outcome;
  }

  /// Judges the half of a certificate that the phone offers while linking, which the companion has
  /// not signed yet.
  public CertificateOutcome offered(
      Bytes certificateBody, Signature accountSignature, AccountId account, IdentityKey primary) {
    DeviceCertificateBody body;
    try {
      body = DeviceCertificateBody.decode(certificateBody);
    } catch (MalformedException e) {
      return new CertificateOutcome.Malformed(String.valueOf(e.getMessage()));
    }
    if (!body.account().equals(account)) {
      return new CertificateOutcome.WrongAccount();
    }
    if (!verifier.isDeviceByAccount(certificateBody, accountSignature, primary)) {
      return new CertificateOutcome.BadSignature(SignedDocument.DEVICE_CERTIFICATE_BY_ACCOUNT);
    }
    return new CertificateOutcome.Certified(
        body.device(), body.identityKey(), hashes.certificateHash(certificateBody), body.created());
  }

  private CertificateOutcome primary(
      PrimaryCertificate certificate, AccountId account, OptionalLong epoch) {
    PrimaryCertificateBody body;
    try {
      body = certificate.parse();
    } catch (MalformedException e) {
      return new CertificateOutcome.Malformed(String.valueOf(e.getMessage()));
    }
    if (!body.account().equals(account)
        || !hashes.accountId(certificate.rootKey()).equals(account)) {
      return new CertificateOutcome.WrongAccount();
    }
    if (epoch.isPresent() && epoch.getAsLong() != body.epoch()) {
      return new CertificateOutcome.WrongEpoch(epoch.getAsLong(), body.epoch());
    }
    if (!verifier.isSignedByItsRoot(certificate)) {
      return new CertificateOutcome.BadSignature(SignedDocument.PRIMARY_CERTIFICATE);
    }
    return new CertificateOutcome.Certified(
        DeviceId.PRIMARY,
        body.identityKey(),
        hashes.certificateHash(certificate.body()),
        body.created());
  }
}
