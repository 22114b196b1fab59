package org.tautan.crypto.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tautan.crypto.document.SampleAccount.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceListBody;

class NewEpochTest {
  private final SampleAccount sample = new SampleAccount(3);

  @Test
  void aNewPhoneSupersedesTheOldOneAndKeepsChosenCompanions() {
    DeviceId kept = sample.link();
    DeviceId dropped = sample.link();
    PinnedDevices old = sample.pinned();
    sample.newPhone(List.of(kept));

    for (ListOutcome outcome :
        List.of(
            sample.check.check(old, sample.directory(), NOW),
            sample.check.checkPublication(old, sample.directory(), NOW))) {
      PinnedDevices state = assertInstanceOf(ListOutcome.Accepted.class, outcome).state();
      assertEquals(new ListVersion(2, 1), state.reference().listVersion());
      assertEquals(sample.phone.publicKey(), state.primary().identityKey());
      assertEquals(old.device(kept), state.device(kept));
      assertTrue(state.device(dropped).isEmpty());
    }
  }

  @Test
  void aNewEpochIsFollowedFromItsFirstVersionOn() {
    PinnedDevices old = sample.pinned();
    sample.newPhone(List.of());
    sample.link();

    assertInstanceOf(ListOutcome.Accepted.class, sample.check.check(old, sample.directory(), NOW));
    assertEquals(
        new ListOutcome.BrokenChain(new ListVersion(2, 2)),
        sample.check.check(old, sample.directoryFrom(2), NOW));
  }

  @Test
  void companionsOfTheOldPhoneNeedTheNewPhonesSignature() {
    DeviceId kept = sample.link();
    List<DeviceCertificate> bySignedOld = List.copyOf(sample.certificates);
    PinnedDevices old = sample.pinned();
    sample.newPhone(List.of(kept));
    sample.certificates.clear();
    sample.certificates.addAll(bySignedOld);

    assertEquals(
        new ListOutcome.BadSignature(SignedDocument.DEVICE_CERTIFICATE_BY_ACCOUNT),
        sample.check.check(old, sample.directory(), NOW));
  }

  @Test
  void theRelayRefusesADeviceIdOfTheEpochBefore() {
    DeviceId left = sample.link();
    sample.unlink(left);
    PinnedDevices old = sample.pinned();
    sample.newPhone(List.of());
    DeviceListBody first = sample.pinned().body();
    sample.lists.removeLast();
    DeviceCertificate again = sample.certificate(left, sample.newIdentity());
    sample.certificates.set(0, again);
    var entry =
        new org.tautan.protocol.document.DeviceEntry(
            left, sample.hashes.certificateHash(again.body()));
    sample.publish(ListBodies.withDevices(first, 2, List.of(first.devices().getFirst(), entry)));

    assertEquals(
        new ListOutcome.ReusedDeviceId(new ListVersion(2, 1), left),
        sample.check.checkPublication(old, sample.directory(), NOW));
  }

  @Test
  void aStolenPhoneCannotLockContactsOutOfTheNextEpoch() {
    PinnedDevices known = sample.pinned();
    sample.link();
    sample.link();
    PinnedDevices shownByTheThief = sample.pinned();
    while (sample.lists.size() > 1) {
      sample.lists.removeLast();
    }
    sample.certificates.clear();
    sample.newPhone(List.of());

    assertEquals(1, known.body().nextDeviceId().number());
    assertInstanceOf(
        ListOutcome.Accepted.class, sample.check.check(shownByTheThief, sample.directory(), NOW));
  }
}
