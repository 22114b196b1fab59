package org.tautan.crypto.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.tautan.protocol.Bytes;

/// The golden numbers are what libsignal 0.32.1 computes for the same keys and ids.
class SafetyNumberTest {
  private static final Bytes KEY =
      Bytes.fromHex("050306090c0f1215181b1e2124272a2d303336393c3f4245484b4e5154575a5d60");
  private static final Bytes ID = Bytes.fromHex("0102030405060708090a0b0c0d0e0f1011121314");
  private static final Bytes OTHER_ID = Bytes.fromHex("6465666768696a6b6c6d6e6f7071727374757677");
  private static final Bytes OTHER_KEY =
      Bytes.fromHex("05070e151c002a31383f464d545b626970777e858c939aa1a8afb6bdc4cbd2d960");
  private static final Bytes ANOTHER_KEY =
      Bytes.fromHex("05070e151c012a31383f464d545b626970777e858c939aa1a8afb6bdc4cbd2d960");

  @Test
  void isSignalsNumber() {
    assertEquals(
        "287821235285804215943379253516345109329958341957885630771723",
        number(KEY, ID, OTHER_KEY, OTHER_ID).digits());
    assertEquals(
        "113348497728227144356114700673345109329958341957885630771723",
        number(KEY, ID, ANOTHER_KEY, OTHER_ID).digits());
  }

  @Test
  void isTheSameForBothPeople() {
    SampleAccount left = new SampleAccount(8);
    SampleAccount right = new SampleAccount(9);

    assertEquals(of(left, right), of(right, left));
    assertNotEquals(of(left, right), of(left, left));
  }

  @Test
  void staysTheSameForANewPhone() {
    SampleAccount left = new SampleAccount(8);
    SampleAccount right = new SampleAccount(9);
    SafetyNumber before = of(left, right);
    left.newPhone(java.util.List.of());

    assertEquals(before, of(left, right));
  }

  @Test
  void isShownInTwelveGroups() {
    SafetyNumber number = new SafetyNumber("0123456789".repeat(6));

    assertEquals(12, number.display().split(" ", -1).length);
    assertEquals("01234 56789 01234", number.display().substring(0, 17));
  }

  @Test
  void refusesWhatIsNotSixtyDigits() {
    assertThrows(IllegalArgumentException.class, () -> new SafetyNumber("0".repeat(59)));
    assertThrows(IllegalArgumentException.class, () -> new SafetyNumber("x".repeat(60)));
  }

  private static SafetyNumber number(Bytes key, Bytes id, Bytes otherKey, Bytes otherId) {
    return SafetyNumber.ofHalves(SafetyNumber.half(key, id), SafetyNumber.half(otherKey, otherId));
  }

  private static SafetyNumber of(SampleAccount left, SampleAccount right) {
    return SafetyNumber.of(
        left.account, left.root.publicKey(), right.account, right.root.publicKey());
  }
}
