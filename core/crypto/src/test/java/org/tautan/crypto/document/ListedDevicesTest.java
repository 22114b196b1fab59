package org.tautan.crypto.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.tautan.crypto.document.SampleAccount.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceEntry;

class ListedDevicesTest {
  private final SampleAccount sample = new SampleAccount(1);
  private final SampleAccount stranger = new SampleAccount(2);

  @Test
  void refusesAFifthCompanion() {
    for (int i = 0; i < 4; i++) {
      sample.link();
    }
    PinnedDevices full = sample.pinned();
    assertEquals(5, full.members().size());
    sample.publish(NextList.with(full, new CertificateHash(Bytes.copyOf(new byte[32])), NOW));

    assertEquals(new ListOutcome.TooManyDevices(new ListVersion(1, 6), 6), sample.firstContact());
  }

  @Test
  void refusesDevicesOutOfOrderOrTwiceOrWithoutThePhone() {
    sample.link();
    sample.link();
    PinnedDevices pinned = sample.pinned();
    List<DeviceEntry> devices = pinned.body().devices();
    List<List<DeviceEntry>> wrong =
        List.of(
            List.of(),
            devices.subList(1, 3),
            List.of(devices.get(0), devices.get(2), devices.get(1)),
            List.of(devices.get(0), devices.get(1), devices.get(1)));
    for (List<DeviceEntry> changed : wrong) {
      sample.publishChanged(body -> ListBodies.withDevices(body, 3, changed));
      assertEquals(new ListOutcome.MisorderedDevices(new ListVersion(1, 4)), sample.firstContact());
      sample.lists.removeLast();
    }
  }

  @Test
  void refusesADeviceIdOfADeviceThatHasLeft() {
    DeviceId left = sample.link();
    DeviceEntry entry = sample.pinned().body().devices().getLast();
    sample.unlink(left);
    PinnedDevices pinned = sample.pinned();
    sample.publishChanged(
        body -> ListBodies.withDevices(body, 2, List.of(body.devices().getFirst(), entry)));

    var reused = new ListOutcome.ReusedDeviceId(new ListVersion(1, 4), left);
    assertEquals(reused, sample.firstContact());
    assertEquals(reused, sample.check.check(pinned, sample.directoryFrom(3), NOW));
  }

  @Test
  void refusesADeviceIdThatChangesItsCertificate() {
    DeviceId companion = sample.link();
    DeviceCertificate other = sample.certificate(companion, sample.newIdentity());
    sample.certificates.add(other);
    DeviceEntry entry = new DeviceEntry(companion, sample.hashes.certificateHash(other.body()));
    sample.publishChanged(
        body -> ListBodies.withDevices(body, 2, List.of(body.devices().getFirst(), entry)));

    assertEquals(
        new ListOutcome.ReusedDeviceId(new ListVersion(1, 3), companion), sample.firstContact());
  }

  @Test
  void refusesACounterOfDeviceIdsThatGoesBackOrCountsTooLittle() {
    DeviceId left = sample.link();
    sample.unlink(left);
    sample.publishChanged(body -> ListBodies.withDevices(body, 1, body.devices()));
    assertEquals(
        new ListOutcome.ReusedDeviceId(new ListVersion(1, 4), new DeviceId(1)),
        sample.firstContact());
    sample.lists.removeLast();
    sample.link();
    sample.publishChanged(body -> ListBodies.withDevices(body, 2, body.devices()));
    assertEquals(
        new ListOutcome.ReusedDeviceId(new ListVersion(1, 5), new DeviceId(2)),
        sample.firstContact());
  }

  @Test
  void refusesACounterOfDeviceIdsThatCountsTooLittleInAFirstContact() {
    sample.link();
    sample.publishChanged(body -> ListBodies.withDevices(body, 1, body.devices()));

    assertEquals(
        new ListOutcome.ReusedDeviceId(new ListVersion(1, 3), new DeviceId(1)),
        sample.check.check(new NothingPinned(sample.account), sample.directoryFrom(2), NOW));
  }

  @Test
  void refusesToLetDeviceIdsBeUsedUp() {
    sample.publishChanged(body -> ListBodies.withDevices(body, 1 + 6, body.devices()));

    assertEquals(new ListOutcome.SkippedDeviceIds(new ListVersion(1, 2)), sample.firstContact());
  }

  @Test
  void refusesACompanionWithoutItsCertificate() {
    DeviceId companion = sample.link();
    sample.certificates.clear();

    assertEquals(new ListOutcome.MissingCertificate(companion), sample.firstContact());
  }

  @Test
  void refusesACertificateThatTheListDoesNotName() {
    DeviceId companion = sample.link();
    sample.certificates.set(0, sample.certificate(companion, sample.newIdentity()));

    assertEquals(new ListOutcome.MissingCertificate(companion), sample.firstContact());
  }

  @Test
  void refusesACertificateForAnotherDeviceId() {
    DeviceCertificate forTwo = sample.certificate(new DeviceId(2), sample.newIdentity());
    sample.certificates.add(forTwo);
    sample.publish(
        NextList.with(sample.pinned(), sample.hashes.certificateHash(forTwo.body()), NOW));

    assertEquals(new ListOutcome.WrongCertificate(new DeviceId(1)), sample.firstContact());
  }

  @Test
  void refusesACertificateWithoutThePhonesSignature() {
    sample.link();
    DeviceCertificate honest = sample.certificates.getFirst();
    sample.certificates.set(
        0,
        new DeviceCertificate(
            honest.body(),
            sample.signer.deviceByAccount(stranger.phone, honest.body()),
            honest.deviceSignature()));

    assertEquals(
        new ListOutcome.BadSignature(SignedDocument.DEVICE_CERTIFICATE_BY_ACCOUNT),
        sample.firstContact());
  }

  @Test
  void refusesACertificateThatTheDeviceDidNotAccept() {
    sample.link();
    DeviceCertificate honest = sample.certificates.getFirst();
    sample.certificates.set(
        0,
        new DeviceCertificate(
            honest.body(),
            honest.accountSignature(),
            sample.signer.accountByDevice(sample.phone, honest.body(), sample.root.publicKey())));

    assertEquals(
        new ListOutcome.BadSignature(SignedDocument.DEVICE_CERTIFICATE_BY_DEVICE),
        sample.firstContact());
  }

  @Test
  void aForgedCertificateBesideTheHonestOneChangesNothing() {
    sample.link();
    DeviceCertificate honest = sample.certificates.getFirst();
    sample.certificates.addFirst(
        new DeviceCertificate(honest.body(), honest.deviceSignature(), honest.accountSignature()));

    assertInstanceOf(ListOutcome.Accepted.class, sample.firstContact());
  }
}
