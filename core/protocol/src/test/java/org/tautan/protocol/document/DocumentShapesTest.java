package org.tautan.protocol.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MalformedException.Reason;
import org.tautan.protocol.Refused;
import org.tautan.protocol.RootKey;
import org.tautan.protocol.Signature;

class DocumentShapesTest {
  private static final AccountId ACCOUNT = new AccountId(Bytes.copyOf(new byte[AccountId.SIZE]));
  private static final IdentityKey KEY = IdentityKey.ofU(Bytes.fromHex("09" + "00".repeat(31)));
  private static final Signature SIGNATURE = new Signature(Bytes.copyOf(new byte[Signature.SIZE]));
  private static final DeviceEntry ENTRY =
      new DeviceEntry(
          DeviceId.PRIMARY, new CertificateHash(Bytes.copyOf(new byte[CertificateHash.SIZE])));

  private static DeviceListBody list(long epoch, long version, int devices) {
    return new DeviceListBody(
        ACCOUNT,
        epoch,
        version,
        1,
        2,
        Optional.empty(),
        new DeviceId(1),
        Collections.nCopies(devices, ENTRY));
  }

  @Test
  void refusesACompanionsCertificateForThePhone() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new DeviceCertificateBody(ACCOUNT, DeviceId.PRIMARY, KEY, 0));
  }

  @Test
  void refusesEpochAndVersionZero() {
    assertThrows(
        IllegalArgumentException.class, () -> new PrimaryCertificateBody(ACCOUNT, 0, KEY, 0));
    assertThrows(IllegalArgumentException.class, () -> list(0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> list(1, 0, 1));
  }

  @Test
  void readsAListThatIsTooLongByTheRulesSoThatTheRefusalCanNameIt() throws MalformedException {
    DeviceListBody tooLong = list(1, 1, Limits.DEVICES + 1);
    assertEquals(tooLong, DeviceListBody.decode(tooLong.encode()));
    assertThrows(IllegalArgumentException.class, () -> list(1, 1, Limits.DEVICES_READ + 1));
  }

  @Test
  void refusesABodyOfMoreThanSixteenKibibytes() {
    Bytes full = Bytes.copyOf(new byte[Limits.BODY]);
    assertEquals(full, new DeviceList(full, SIGNATURE).body());
    Bytes over = Bytes.copyOf(new byte[Limits.BODY + 1]);
    RootKey basePoint = new RootKey(Bytes.fromHex("58" + "66".repeat(31)));
    assertThrows(
        IllegalArgumentException.class, () -> new PrimaryCertificate(over, basePoint, SIGNATURE));
    assertThrows(IllegalArgumentException.class, () -> new DeviceList(over, SIGNATURE));
    assertThrows(IllegalArgumentException.class, () -> new DeviceLeaves(over, SIGNATURE));
    assertThrows(IllegalArgumentException.class, () -> new Capabilities(over, SIGNATURE));
    assertThrows(
        IllegalArgumentException.class, () -> new DeviceCertificate(over, SIGNATURE, SIGNATURE));
  }

  @Test
  void keepsTheFieldsOfABodyThatThisVersionDoesNotKnow() throws MalformedException {
    Bytes body = Bytes.concat(list(1, 1, 1).encode(), Bytes.fromHex("c23e03616263"));
    DeviceList document = new DeviceList(body, SIGNATURE);
    assertEquals(body, DeviceList.decode(document.encode()).body());
    assertEquals(list(1, 1, 1), document.parse());
  }

  @Test
  void refusesABodyThatSaysNothing() {
    Refused.because(Reason.MISSING, () -> new DeviceList(Bytes.empty(), SIGNATURE).parse());
  }

  @Test
  void refusesMoreKindsThanTheLimit() {
    List<Integer> many = Collections.nCopies(Limits.CONTENT_KINDS + 1, 10);
    assertThrows(
        IllegalArgumentException.class,
        () -> new CapabilitiesBody(ACCOUNT, DeviceId.PRIMARY, 1, 1, many));
  }
}
