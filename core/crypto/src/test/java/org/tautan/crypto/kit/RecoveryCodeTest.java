package org.tautan.crypto.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.Base32;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Label;
import org.tautan.protocol.SigningInput;

class RecoveryCodeTest {
  private final Primitives primitives = new BouncyCastlePrimitives();

  @Test
  void aKnownSeedGivesAKnownCode() {
    assertEquals(
        "AEAA-CAQD-AQCQ-MBYI-BEFA-WDAN-BYHR-AEIS-CMKB-KFQX-DAMR-UGY4-DUPB-7PIB", code(new byte[0]));
  }

  @Property(tries = 100)
  void whatIsWrittenIsReadHoweverItIsTyped(@ForAll @Size(32) byte[] seed) {
    String code = code(seed);
    for (String typed :
        new String[] {
          code,
          code.toLowerCase(Locale.ROOT),
          code.replace("-", ""),
          " " + code.replace('-', ' ') + "\n",
          code.replace('O', '0').replace('I', '1').replace('B', '8')
        }) {
      var read = assertInstanceOf(KitReading.Read.class, RecoveryCode.read(primitives, typed));
      read.root().seed().lend(bytes -> assertEquals(hex(seed), hex(bytes)));
    }
  }

  @Property(tries = 300)
  void aMistypedLetterIsNoticed(@ForAll @Size(32) byte[] seed, @ForAll int where) {
    String code = code(seed).replace("-", "");
    int at = Math.floorMod(where, code.length());
    char other = code.charAt(at) == 'Q' ? 'Z' : 'Q';
    String typed = code.substring(0, at) + other + code.substring(at + 1);

    assertFalse(RecoveryCode.read(primitives, typed) instanceof KitReading.Read);
  }

  @Test
  void saysThatALetterWasMistyped() {
    String code = code(new byte[0]);

    assertEquals(
        new KitReading.WrongChecksum(),
        RecoveryCode.read(primitives, code.replace("BYHR", "BYHS")));
  }

  @Test
  void refusesANewerVersionByName() {
    byte[] covered = new byte[33];
    covered[0] = 2;
    Bytes input = SigningInput.of(Label.RECOVERY_KIT, Bytes.copyOf(covered));
    Bytes checksum = Bytes.copyOf(primitives.sha256(input.toByteArray()), 0, 2);
    String code = Base32.encode(Bytes.concat(Bytes.copyOf(covered), checksum));

    assertEquals(new KitReading.UnknownVersion(2), RecoveryCode.read(primitives, code));
  }

  @Test
  void saysWhichLetterCannotBe() {
    String code = code(new byte[32]);

    assertEquals(
        new KitReading.WrongLetter(5),
        RecoveryCode.read(primitives, code.substring(0, 6) + "9" + code.substring(7)));
  }

  @Test
  void saysThatLettersAreMissingOrTooMany() {
    String code = code(new byte[32]);

    assertEquals(
        new KitReading.WrongLength(55, 56),
        RecoveryCode.read(primitives, code.substring(0, code.length() - 1)));
    assertEquals(new KitReading.WrongLength(57, 56), RecoveryCode.read(primitives, code + "A"));
    assertEquals(new KitReading.WrongLength(0, 56), RecoveryCode.read(primitives, ""));
  }

  @Test
  void aGroupIsConfirmedByTypingIt() {
    try (RootKeyPair root = root(new byte[32]);
        RecoveryCode code = RecoveryCode.of(primitives, root);
        SecretBytes group = code.group(13)) {
      String typed = group.use(ascii -> new String(ascii, StandardCharsets.US_ASCII));
      assertTrue(code.matches(13, typed.toLowerCase(Locale.ROOT) + " "));
      assertFalse(code.matches(12, typed));
      assertFalse(code.matches(13, typed.substring(1)));
      assertFalse(code.matches(13, "?" + typed.substring(1)));
      assertThrows(IndexOutOfBoundsException.class, () -> code.matches(14, typed));
    }
  }

  @Test
  void isNotPrinted() {
    try (RootKeyPair root = root(new byte[32])) {
      assertEquals("RecoveryCode[redacted]", RecoveryCode.of(primitives, root).toString());
    }
  }

  /// The whole code of a seed; of an empty one, of the seed 00 01 02 … 1f.
  private String code(byte[] seed) {
    byte[] bytes = seed.clone();
    if (bytes.length == 0) {
      bytes = new byte[32];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) i;
      }
    }
    StringBuilder text = new StringBuilder();
    try (RootKeyPair root = root(bytes);
        RecoveryCode code = RecoveryCode.of(primitives, root)) {
      for (int i = 0; i < RecoveryCode.GROUPS; i++) {
        try (SecretBytes group = code.group(i)) {
          text.append(i == 0 ? "" : "-");
          group.lend(ascii -> text.append(new String(ascii, StandardCharsets.US_ASCII)));
        }
      }
    }
    return text.toString();
  }

  private RootKeyPair root(byte[] seed) {
    return RootKeyPair.ofSeed(primitives, SecretBytes.copyOf(seed));
  }

  private static String hex(byte[] bytes) {
    return Bytes.copyOf(bytes).hex();
  }
}
