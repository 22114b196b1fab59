package org.tautan.engine.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.document.SafetyNumber;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.linking.CodeReading;

class SafetyCodeTest {
  private static final SafetyNumber NUMBER = new SafetyNumber("0123456789".repeat(6));
  private static final ListReference LIST_OF_ANA = list(1, 3, 7);
  private static final ListReference LIST_OF_BUDI = list(2, 9, 8);
  private static final AccountId ANA = new AccountId(filled(AccountId.SIZE, 1));
  private static final AccountId BUDI = new AccountId(filled(AccountId.SIZE, 2));
  private static final SafetyCode OF_ANA = new SafetyCode(NUMBER, ANA, LIST_OF_ANA, LIST_OF_BUDI);
  private static final SafetyCode OF_BUDI = shown(NUMBER, LIST_OF_BUDI, LIST_OF_ANA);

  @Test
  void isReadAsItWasWritten() {
    assertEquals(new CodeReading.Found<>(OF_ANA), SafetyCode.read(OF_ANA.text()));
    String copied = " " + OF_ANA.text().toLowerCase(Locale.ROOT).replace(":", ":\n");
    assertEquals(new CodeReading.Found<>(OF_ANA), SafetyCode.read(copied));
  }

  @Test
  void isWrittenAsItIsDocumented() {
    String account = "AEAQCAIBAEAQCAIBAEAQCAIBAEAQCAIB";
    assertEquals(
        "TAUTAN:SAFETY:1:" + NUMBER.digits() + ":" + account + ":1.3.A4",
        OF_ANA.text().substring(0, 16 + 60 + 1 + 32 + 7));
  }

  @Test
  void refusesRubbish() {
    String text = OF_ANA.text();
    assertInstanceOf(CodeReading.NotATautanCode.class, SafetyCode.read(""));
    assertInstanceOf(CodeReading.NotATautanCode.class, SafetyCode.read("https://example.org"));
    assertInstanceOf(CodeReading.NotATautanCode.class, SafetyCode.read(text.repeat(9)));
    List.of(
            "TAUTAN:SAFETY:",
            "TAUTAN:SAFETY:0:1",
            text.substring(0, text.length() - 1),
            text + "A",
            text.replace(":1.3.", ":0.3."),
            text.replace(":1.3.", ":999999999999999999999.3."),
            text.replace("0123", "012X"),
            text.substring(0, text.length() - 1) + "B")
        .forEach(damaged ->
            assertInstanceOf(CodeReading.Damaged.class, SafetyCode.read(damaged), () -> damaged));
  }

  @Test
  void asksForAnUpdateAboveItsVersion() {
    assertEquals(new CodeReading.VersionTooNew<>(2), SafetyCode.read("tautan:safety:2:whatever"));
  }

  @Test
  void isTheSameForBothWhenKeysAndListsAre() {
    assertEquals(SafetyComparison.SAME, OF_ANA.compare(OF_BUDI));
    assertEquals(SafetyComparison.SAME, OF_BUDI.compare(OF_ANA));
  }

  @Test
  void differsWhenTheDigitsDo() {
    SafetyNumber other = new SafetyNumber("1".repeat(60));
    assertEquals(
        SafetyComparison.DIFFERENT, OF_ANA.compare(shown(other, LIST_OF_BUDI, LIST_OF_ANA)));
  }

  @Test
  void tellsOfAnOlderListOfEitherAccount() {
    assertEquals(
        SafetyComparison.OLDER_LIST, OF_ANA.compare(shown(NUMBER, LIST_OF_BUDI, list(1, 2, 6))));
    assertEquals(
        SafetyComparison.OLDER_LIST, OF_ANA.compare(shown(NUMBER, list(3, 1, 9), LIST_OF_ANA)));
  }

  @Test
  void tellsOfTwoListsInOnePlace() {
    assertEquals(
        SafetyComparison.CONTRADICTING_LISTS,
        OF_ANA.compare(shown(NUMBER, LIST_OF_BUDI, list(1, 3, 6))));
    assertEquals(
        SafetyComparison.CONTRADICTING_LISTS,
        OF_ANA.compare(shown(NUMBER, list(2, 9, 9), list(1, 2, 6))));
  }

  @Test
  void isNeverComparedWithItself() {
    assertEquals(SafetyComparison.OWN_CODE, OF_ANA.compare(OF_ANA));
  }

  /// What Budi shows.
  private static SafetyCode shown(SafetyNumber number, ListReference own, ListReference other) {
    return new SafetyCode(number, BUDI, own, other);
  }

  private static ListReference list(long epoch, long version, int hash) {
    return new ListReference(epoch, version, new ListHash(filled(ListHash.SIZE, hash)));
  }

  private static Bytes filled(int size, int value) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) value);
    return Bytes.copyOf(bytes);
  }
}
