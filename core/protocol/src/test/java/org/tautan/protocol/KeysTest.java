package org.tautan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tautan.protocol.MalformedException.Reason;

class KeysTest {
  private static final String BASE_POINT = "09" + "00".repeat(31);

  @Test
  void aKeyIsItsTypeAndItsCoordinate() throws MalformedException {
    IdentityKey key = IdentityKey.ofU(Bytes.fromHex(BASE_POINT));
    assertEquals(Bytes.fromHex("05" + BASE_POINT), key.bytes());
    assertEquals(Bytes.fromHex(BASE_POINT), key.u());
    assertEquals(key, IdentityKey.parse(key.bytes()));
    assertEquals(key.bytes(), key.asCurve().bytes());
    assertEquals(key.asCurve(), CurvePublicKey.parse(key.bytes()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0900000000000000000000000000000000000000000000000000000000000080"
      })
  void refusesKeysOfLowOrderAndInOtherForms(String u) {
    Bytes bytes = Bytes.fromHex("05" + u);
    Refused.because(Reason.INVALID, () -> IdentityKey.parse(bytes));
    Refused.because(Reason.INVALID, () -> CurvePublicKey.parse(bytes));
    assertThrows(IllegalArgumentException.class, () -> new IdentityKey(bytes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
      })
  void refusesPointsOfLowOrderAndInOtherForms(String point) {
    Refused.because(Reason.INVALID, () -> RootKey.parse(Bytes.fromHex(point)));
    Refused.because(Reason.INVALID, () -> RelayKey.parse(Bytes.fromHex(point)));
  }

  @Test
  void refusesAnotherTypeAndAnotherSize() {
    Refused.because(Reason.INVALID, () -> IdentityKey.parse(Bytes.fromHex("06" + BASE_POINT)));
    Refused.because(
        Reason.INVALID, () -> IdentityKey.parse(Bytes.fromHex("05" + BASE_POINT + "00")));
    Refused.because(Reason.INVALID, () -> RootKey.parse(Bytes.fromHex("09")));
    byte[] kyber = new byte[KyberPublicKey.SIZE];
    assertThrows(IllegalArgumentException.class, () -> new KyberPublicKey(Bytes.copyOf(kyber)));
    assertThrows(IllegalArgumentException.class, () -> new KyberPublicKey(Bytes.fromHex("08")));
    Refused.because(Reason.WRONG_SIZE, () -> Signature.parse(Bytes.fromHex("00")));
  }

  @Test
  void numbersKeepToTheirRanges() {
    assertThrows(IllegalArgumentException.class, () -> new DeviceId(-1));
    assertThrows(IllegalArgumentException.class, () -> new PreKeyId(-1));
    assertThrows(IllegalArgumentException.class, () -> new RegistrationId(0));
    assertThrows(IllegalArgumentException.class, () -> new RegistrationId(16_381));
    assertThrows(IllegalArgumentException.class, () -> new ListVersion(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new ListVersion(1, 0));
  }

  @Test
  void aHigherEpochSupersedesEveryVersionOfALowerOne() {
    assertEquals(1, new ListVersion(2, 1).compareTo(new ListVersion(1, 99)));
    assertEquals(-1, new ListVersion(1, 1).compareTo(new ListVersion(1, 2)));
  }
}
