package org.tautan.crypto.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tautan.crypto.document.SampleAccount.NOW;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.document.DeviceLeavesBody;

class DeviceLeavesTest {
  private final SampleAccount sample = new SampleAccount(4);
  private DeviceId companion = DeviceId.PRIMARY;

  @BeforeEach
  void linkACompanion() {
    companion = sample.link();
  }

  @Test
  void aDeviceThatLeftIsNoRecipientAtOnce() {
    sample.leaves.add(sample.leaves(companion, own()));

    assertEquals(DevicePresence.LEFT, presence(sample.pinned()));
    assertEquals(List.of(sample.pinned().primary()), sample.pinned().recipients(NOW));
  }

  @Test
  void leavingIsRememberedWhenTheRelayForgetsIt() {
    sample.leaves.add(sample.leaves(companion, own()));
    PinnedDevices pinned = sample.pinned();
    sample.leaves.clear();
    sample.publish(NextList.renewed(pinned, NOW));

    var outcome = (ListOutcome.Accepted) sample.check.check(pinned, sample.directory(), NOW);
    assertEquals(DevicePresence.LEFT, presence(outcome.state()));
  }

  @Test
  void nobodyElseCanTakeADeviceOut() {
    sample.leaves.add(sample.leaves(companion, sample.phone));
    sample.leaves.add(sample.leaves(companion, sample.newIdentity()));

    assertEquals(DevicePresence.MEMBER, presence(sample.pinned()));
  }

  @Test
  void leavingUnderAnotherCertificateAccountOrIdIsNotLeaving() {
    CertificateHash hash = sample.pinned().device(companion).orElseThrow().certificateHash();
    AccountId account = sample.account;
    for (DeviceLeavesBody body :
        List.of(
            new DeviceLeavesBody(
                account, companion, new CertificateHash(Bytes.copyOf(new byte[32]))),
            new DeviceLeavesBody(new SampleAccount(5).account, companion, hash),
            new DeviceLeavesBody(account, new DeviceId(2), hash))) {
      sample.leaves.clear();
      sample.leaves.add(sample.signer.deviceLeaves(own(), body));
      assertEquals(DevicePresence.MEMBER, presence(sample.pinned()));
    }
  }

  @Test
  void noiseInPlaceOfAFarewellIsIgnored() {
    Bytes noise = Bytes.fromHex("ffff");
    sample.leaves.add(new DeviceLeaves(noise, own().sign(sample.primitives, sample.random, noise)));

    assertEquals(DevicePresence.MEMBER, presence(sample.pinned()));
  }

  private IdentityKeyPair own() {
    return sample.companions.getFirst();
  }

  private DevicePresence presence(PinnedDevices state) {
    return state.device(companion).orElseThrow().presence();
  }
}
