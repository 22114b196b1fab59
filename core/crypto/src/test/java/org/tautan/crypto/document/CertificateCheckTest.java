package org.tautan.crypto.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.document.Capabilities;
import org.tautan.protocol.document.CapabilitiesBody;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceCertificateBody;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.document.PrimaryCertificateBody;

class CertificateCheckTest {
  private static final DeviceId ONE = new DeviceId(1);

  private final SampleAccount sample = new SampleAccount(6);
  private final SampleAccount stranger = new SampleAccount(7);
  private final CertificateCheck check = new CertificateCheck(sample.primitives);
  private final IdentityKeyPair companion = sample.newIdentity();
  private final DeviceCertificate certificate = sample.certificate(ONE, companion);

  @Test
  void certifiesThePrimaryByTheAccountIdAlone() {
    var certified =
        assertInstanceOf(
            CertificateOutcome.Certified.class,
            check.primary(sample.primaryCertificate, sample.account));

    assertEquals(sample.phone.publicKey(), certified.identityKey());
    assertEquals(sample.primaryHash(), certified.hash());
  }

  @Test
  void refusesAPrimaryThatTheRootNamedForAnotherAccount() {
    PrimaryCertificateBody body =
        new PrimaryCertificateBody(stranger.account, 1, sample.phone.publicKey(), 1);

    assertEquals(
        new CertificateOutcome.WrongAccount(),
        check.primary(sample.signer.primaryCertificate(sample.root, body), sample.account));
  }

  @Test
  void certifiesACompanionByBothSignatures() {
    var certified = assertInstanceOf(CertificateOutcome.Certified.class, companion(certificate));

    assertEquals(ONE, certified.device());
    assertEquals(companion.publicKey(), certified.identityKey());
  }

  @Test
  void certifiesAnOfferBeforeTheCompanionSigned() {
    assertInstanceOf(
        CertificateOutcome.Certified.class,
        check.offered(
            certificate.body(),
            certificate.accountSignature(),
            sample.account,
            sample.phone.publicKey()));
    assertEquals(
        new CertificateOutcome.BadSignature(SignedDocument.DEVICE_CERTIFICATE_BY_ACCOUNT),
        check.offered(
            certificate.body(),
            certificate.deviceSignature(),
            sample.account,
            sample.phone.publicKey()));
  }

  @Test
  void refusesACompanionOfAnotherAccount() {
    Bytes body =
        new DeviceCertificateBody(stranger.account, ONE, companion.publicKey(), 1).encode();

    assertEquals(
        new CertificateOutcome.WrongAccount(), companion(sample.certificate(body, companion)));
  }

  @Test
  void refusesACompanionThatAcceptedAnotherRootKey() {
    DeviceCertificate misled =
        new DeviceCertificate(
            certificate.body(),
            certificate.accountSignature(),
            sample.signer.accountByDevice(
                companion, certificate.body(), stranger.root.publicKey()));

    assertEquals(
        new CertificateOutcome.BadSignature(SignedDocument.DEVICE_CERTIFICATE_BY_DEVICE),
        companion(misled));
  }

  @Test
  void theTwoHalvesOfACertificateCannotBeExchanged() {
    DeviceCertificate exchanged =
        new DeviceCertificate(
            certificate.body(), certificate.deviceSignature(), certificate.accountSignature());

    assertInstanceOf(CertificateOutcome.BadSignature.class, companion(exchanged));
  }

  @Test
  void refusesABodyThatIsNoCertificate() {
    Bytes noise = Bytes.fromHex("ffff");
    var root = sample.root;

    assertInstanceOf(
        CertificateOutcome.Malformed.class, companion(sample.certificate(noise, companion)));
    assertInstanceOf(
        CertificateOutcome.Malformed.class,
        check.primary(
            new PrimaryCertificate(noise, root.publicKey(), root.sign(sample.primitives, noise)),
            sample.account));
  }

  @Test
  void refusesThePrimaryOfAnotherEpochThanExpected() {
    assertInstanceOf(
        CertificateOutcome.Certified.class,
        check.primary(sample.primaryCertificate, sample.account, 1));
    assertEquals(
        new CertificateOutcome.WrongEpoch(2, 1),
        check.primary(sample.primaryCertificate, sample.account, 2));
  }

  @Test
  void unknownFieldsOfABodyAreKeptAndCovered() {
    Bytes longer = Bytes.concat(certificate.body(), Bytes.fromHex("f80701"));
    DeviceCertificate extended = sample.certificate(longer, companion);

    var certified = assertInstanceOf(CertificateOutcome.Certified.class, companion(extended));
    assertEquals(sample.hashes.certificateHash(longer), certified.hash());
    assertInstanceOf(
        CertificateOutcome.BadSignature.class,
        companion(
            new DeviceCertificate(
                certificate.body(), extended.accountSignature(), extended.deviceSignature())));
  }

  @Test
  void capabilitiesAreTheDevicesOwnWord() {
    DocumentVerifier verifier = new DocumentVerifier(sample.primitives);
    CapabilitiesBody body = new CapabilitiesBody(sample.account, ONE, 1, 1, List.of(1));
    Capabilities capabilities = sample.signer.capabilities(companion, body);

    assertTrue(verifier.isSignedBy(companion.publicKey(), capabilities));
    assertFalse(verifier.isSignedBy(sample.phone.publicKey(), capabilities));
  }

  private CertificateOutcome companion(DeviceCertificate candidate) {
    return check.companion(
        candidate, sample.account, sample.phone.publicKey(), sample.root.publicKey());
  }
}
