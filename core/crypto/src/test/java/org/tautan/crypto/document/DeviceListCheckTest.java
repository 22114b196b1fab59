package org.tautan.crypto.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.tautan.crypto.document.SampleAccount.NOW;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Signature;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceEntry;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.DeviceListBody;
import org.tautan.protocol.document.PrimaryCertificate;

class DeviceListCheckTest {
  private final SampleAccount sample = new SampleAccount(1);
  private final SampleAccount stranger = new SampleAccount(2);

  @Test
  void acceptsAFirstContactAndLearnsTheWholeChain() {
    DeviceId companion = sample.link();

    var accepted = assertInstanceOf(ListOutcome.Accepted.class, sample.firstContact());
    assertEquals(2, accepted.learned().size());
    assertEquals(accepted.state().reference(), accepted.learned().getLast());
    assertEquals(
        sample.companions.getFirst().publicKey(),
        accepted.state().device(companion).orElseThrow().identityKey());
    assertEquals(sample.phone.publicKey(), accepted.state().primary().identityKey());
  }

  @Test
  void aFirstContactMayBeginAnywhereInTheChain() {
    sample.link();
    sample.link();

    var outcome =
        sample.check.check(new NothingPinned(sample.account), sample.directoryFrom(2), NOW);
    assertEquals(1, assertInstanceOf(ListOutcome.Accepted.class, outcome).learned().size());
  }

  @Test
  void followsAChainFromThePinnedList() {
    PinnedDevices pinned = sample.pinned();
    sample.link();
    sample.link();

    for (int first : List.of(0, 1)) {
      var outcome = sample.check.check(pinned, sample.directoryFrom(first), NOW);
      var accepted = assertInstanceOf(ListOutcome.Accepted.class, outcome);
      assertEquals(new ListVersion(1, 3), accepted.state().reference().listVersion());
      assertEquals(2, accepted.learned().size());
    }
  }

  @Test
  void thePinnedListAgainTeachesNothing() {
    sample.link();
    PinnedDevices pinned = sample.pinned();

    var accepted =
        assertInstanceOf(
            ListOutcome.Accepted.class, sample.check.check(pinned, sample.directory(), NOW));
    assertEquals(pinned, accepted.state());
    assertEquals(List.of(), accepted.learned());
  }

  @Test
  void needsNoCertificateThatIsAlreadyPinned() {
    sample.link();
    PinnedDevices pinned = sample.pinned();
    sample.publish(NextList.renewed(pinned, NOW));
    sample.certificates.clear();

    assertInstanceOf(
        ListOutcome.Accepted.class, sample.check.check(pinned, sample.directory(), NOW));
  }

  @Test
  void whatAStoreKeptIsVerifiedAgain() throws MalformedException {
    sample.link();
    PinnedDevices pinned = sample.pinned();
    AccountDirectory kept = AccountDirectory.decode(pinned.documents().encode());

    var restored = sample.check.restore(sample.account, kept);
    assertEquals(pinned, assertInstanceOf(ListOutcome.Accepted.class, restored).state());
    assertEquals(new ListOutcome.WrongAccount(), sample.check.restore(stranger.account, kept));
  }

  @Test
  void refusesNoListAtAll() {
    sample.lists.clear();

    assertEquals(new ListOutcome.NoList(), sample.firstContact());
    assertEquals(
        new ListOutcome.NoList(), sample.check.restore(sample.account, sample.directory()));
  }

  @Test
  void refusesAnOlderListThanThePinnedOne() {
    AccountDirectory old = sample.directory();
    sample.link();

    assertEquals(
        new ListOutcome.Rollback(new ListVersion(1, 2), new ListVersion(1, 1)),
        sample.check.check(sample.pinned(), old, NOW));
  }

  @Test
  void refusesAnEpochBeforeThePinnedOne() {
    AccountDirectory oldPhone = sample.directory();
    sample.newPhone(List.of());

    assertEquals(
        new ListOutcome.LowerEpoch(new ListVersion(2, 1), new ListVersion(1, 1)),
        sample.check.check(sample.pinned(), oldPhone, NOW));
  }

  @Test
  void refusesAnotherListAtThePinnedPlace() {
    PinnedDevices before = sample.pinned();
    sample.publish(NextList.renewed(before, NOW));
    PinnedDevices pinned = sample.pinned();
    sample.lists.removeLast();
    sample.publish(NextList.renewed(before, NOW + 1));

    var fork = new ListOutcome.Fork(new ListVersion(1, 2));
    assertEquals(fork, sample.check.check(pinned, sample.directory(), NOW));
    sample.publish(NextList.renewed(sample.pinned(), NOW + 2));
    assertEquals(fork, sample.check.check(pinned, sample.directory(), NOW));
  }

  @Test
  void refusesASecondPrimaryOfThePinnedEpoch() {
    PinnedDevices pinned = sample.pinned();
    sample.phone = sample.newIdentity();
    sample.primaryCertificate = sample.primaryCertificate(1);
    DeviceListBody renewed = NextList.renewed(pinned, NOW);
    sample.publish(
        ListBodies.withDevices(
            renewed, 1, List.of(new DeviceEntry(DeviceId.PRIMARY, sample.primaryHash()))));

    assertEquals(
        new ListOutcome.Fork(new ListVersion(1, 2)),
        sample.check.check(pinned, sample.directoryFrom(1), NOW));
  }

  @Test
  void refusesAListWhoseHashChainBreaks() {
    PinnedDevices pinned = sample.pinned();
    sample.publishChanged(body ->
        ListBodies.withPrevious(body, Optional.of(new ListHash(Bytes.copyOf(new byte[32])))));

    var broken = new ListOutcome.BrokenChain(new ListVersion(1, 2));
    assertEquals(broken, sample.firstContact());
    assertEquals(broken, sample.check.check(pinned, sample.directoryFrom(1), NOW));
  }

  @Test
  void refusesAGapAfterThePinnedList() {
    PinnedDevices pinned = sample.pinned();
    sample.link();
    sample.link();

    assertEquals(
        new ListOutcome.BrokenChain(new ListVersion(1, 3)),
        sample.check.check(pinned, sample.directoryFrom(2), NOW));
  }

  @Test
  void refusesASkippedVersion() {
    sample.publishChanged(body -> ListBodies.withVersion(body, 3));

    assertEquals(new ListOutcome.BrokenChain(new ListVersion(1, 3)), sample.firstContact());
  }

  @Test
  void refusesAFirstVersionWithAPreviousListAndALaterOneWithout() {
    DeviceListBody first = sample.pinned().body();
    sample.publishChanged(body -> ListBodies.withPrevious(body, Optional.empty()));
    assertEquals(
        new ListOutcome.BrokenChain(new ListVersion(1, 2)),
        sample.check.check(new NothingPinned(sample.account), sample.directoryFrom(1), NOW));
    sample.lists.clear();
    sample.publish(
        ListBodies.withPrevious(first, Optional.of(new ListHash(Bytes.copyOf(new byte[32])))));
    assertEquals(new ListOutcome.BrokenChain(new ListVersion(1, 1)), sample.firstContact());
  }

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

  @Test
  void toleratesFiveMinutesOfClockSkewAndNoMore() {
    long ahead = NOW + 5 * 60 * 1000;
    sample.publishChanged(body -> ListBodies.withTimes(body, ahead, ahead + 1000));
    assertInstanceOf(ListOutcome.Accepted.class, sample.firstContact());
    var justBefore =
        sample.check.check(new NothingPinned(sample.account), sample.directory(), NOW - 1);
    assertEquals(new ListOutcome.IssuedInTheFuture(new ListVersion(1, 2), ahead), justBefore);
  }

  @Test
  void refusesALifetimeOfMoreThanThirtyFiveDays() {
    long days = 35L * 24 * 60 * 60 * 1000;
    sample.publishChanged(body -> ListBodies.withTimes(body, NOW, NOW + days));
    assertInstanceOf(ListOutcome.Accepted.class, sample.firstContact());
    sample.publishChanged(body -> ListBodies.withTimes(body, NOW, NOW + days + 1));
    assertEquals(new ListOutcome.LifetimeTooLong(new ListVersion(1, 3)), sample.firstContact());
  }

  @Test
  void anExpiredListIsPinnedButReachesOnlyThePhone() {
    sample.link();
    long expiry = sample.pinned().body().expiresAt();
    PinnedState nothing = new NothingPinned(sample.account);

    assertInstanceOf(
        ListOutcome.Accepted.class, sample.check.check(nothing, sample.directory(), expiry - 1));
    var expired =
        assertInstanceOf(
            ListOutcome.Expired.class, sample.check.check(nothing, sample.directory(), expiry));
    assertEquals(List.of(expired.state().primary()), expired.state().recipients(expiry));
    assertEquals(2, expired.state().recipients(expiry - 1).size());
  }

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

  @Test
  void refusesABodyThatIsNoList() {
    Bytes noise = Bytes.fromHex("ffff");
    sample.lists.add(new DeviceList(noise, sample.signer.deviceByAccount(sample.phone, noise)));

    assertInstanceOf(ListOutcome.Malformed.class, sample.firstContact());
  }

  @Test
  void aListThatIsNotTheLastIsReadToo() {
    Bytes noise = Bytes.fromHex("ffff");
    sample.link();
    sample.lists.set(0, new DeviceList(noise, sample.signer.deviceByAccount(sample.phone, noise)));

    assertInstanceOf(ListOutcome.Malformed.class, sample.firstContact());
  }

  @Test
  void citedListsAreComparedByPlaceAndHash() {
    AccountDirectory first = sample.directory();
    ListReference old = sample.pinned().reference();
    sample.link();
    ListReference current = sample.pinned().reference();
    PinnedDevices pinned = sample.pinned();
    var other = ListReference.of(current.listVersion(), old.hash());
    var later = ListReference.of(new ListVersion(2, 1), old.hash());

    assertEquals(1, first.lists().size());
    assertEquals(ListComparison.SAME, pinned.compare(current));
    assertEquals(ListComparison.OLDER, pinned.compare(old));
    assertEquals(ListComparison.NEWER, pinned.compare(later));
    assertEquals(ListComparison.CONTRADICTS, pinned.compare(other));
  }

  private static org.tautan.protocol.document.PrimaryCertificateBody parsed(
      PrimaryCertificate certificate) {
    try {
      return certificate.parse();
    } catch (MalformedException e) {
      throw new AssertionError(e);
    }
  }
}
