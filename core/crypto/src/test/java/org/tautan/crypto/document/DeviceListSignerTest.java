package org.tautan.crypto.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tautan.crypto.document.SampleAccount.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Signature;
import org.tautan.protocol.document.DeviceEntry;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.document.PrimaryCertificateBody;

class DeviceListSignerTest {
  private final SampleAccount sample = new SampleAccount(1);
  private final SampleAccount stranger = new SampleAccount(2);

  @Test
  void refusesAListThatAnotherKeySigned() {
    sample.lists.set(0, sample.signer.deviceList(sample.newIdentity(), sample.pinned().body()));

    assertEquals(new ListOutcome.BadSignature(SignedDocument.DEVICE_LIST), sample.firstContact());
  }

  @Test
  void refusesAnUnsignedListInsideAChain() {
    sample.link();
    DeviceList middle = sample.lists.getLast();
    sample.link();
    byte[] forged = middle.signature().bytes().toByteArray();
    forged[0] ^= 1;
    sample.lists.set(1, new DeviceList(middle.body(), new Signature(Bytes.copyOf(forged))));

    assertEquals(new ListOutcome.BadSignature(SignedDocument.DEVICE_LIST), sample.firstContact());
  }

  @Test
  void refusesAPrimaryThatTheRootDidNotSign() {
    PrimaryCertificate honest = sample.primaryCertificate;
    sample.primaryCertificate =
        new PrimaryCertificate(
            honest.body(), honest.rootKey(), stranger.root.sign(sample.primitives, honest.body()));

    assertEquals(
        new ListOutcome.BadSignature(SignedDocument.PRIMARY_CERTIFICATE), sample.firstContact());
  }

  @Test
  void refusesARootKeyThatIsNotTheAccounts() {
    sample.primaryCertificate =
        sample.signer.primaryCertificate(stranger.root, parsed(sample.primaryCertificate));

    assertEquals(new ListOutcome.WrongAccount(), sample.firstContact());
  }

  @Test
  void refusesTheDocumentsOfAnotherAccount() {
    var outcome = sample.check.check(sample.pinned(), stranger.directory(), NOW);

    assertEquals(new ListOutcome.WrongAccount(), outcome);
  }

  @Test
  void refusesAListThatNamesAnotherAccount() {
    sample.publishChanged(body -> ListBodies.withAccount(body, stranger.account));

    assertEquals(new ListOutcome.WrongAccount(), sample.firstContact());
  }

  @Test
  void refusesThePrimaryOfAnotherEpoch() {
    sample.primaryCertificate = sample.primaryCertificate(2);

    assertEquals(new ListOutcome.WrongPrimary(1, 2), sample.firstContact());
  }

  @Test
  void refusesAListThatNamesAnotherPrimary() {
    CertificateHash other = new CertificateHash(Bytes.copyOf(new byte[32]));
    sample.publishChanged(
        body -> ListBodies.withDevices(body, 1, List.of(new DeviceEntry(DeviceId.PRIMARY, other))));

    assertEquals(new ListOutcome.WrongCertificate(DeviceId.PRIMARY), sample.firstContact());
  }

  private static PrimaryCertificateBody parsed(PrimaryCertificate certificate) {
    try {
      return certificate.parse();
    } catch (MalformedException e) {
      throw new AssertionError(e);
    }
  }
}
