package org.tautan.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.crypto.JdkPrimitives;
import org.tautan.desktop.vault.BlockPlace.Kind;

class BlockCipherTest {
  private static final BlockPlace SEVENTH = new BlockPlace(Kind.FRAME_PAGE, 7);
  private static final long GENERATION = 0x0102_0304_0506_0708L;
  private static final byte[] PLAIN = filled(16, 0x5a);

  private final JdkPrimitives primitives = new JdkPrimitives();
  private final SecretBytes key = OpenedVault.key(0x11);
  private final BlockCipher cipher = cipher(header(Suite.CHACHA20_POLY1305));

  /// Made once by a script of a few lines in another language, from docs/vault-format.md alone.
  @Test
  void writesTheFormatThatIsWrittenDown() {
    assertGolden(
        Suite.CHACHA20_POLY1305,
        "8e87dfc62e0fdc510776f8979a8153f333dbec707ef066c5ab32cd5f474f955c",
        "46aac96f562c7e713c9bad61438434953da123d533e05692265514c5e39f8981");
  }

  @Test
  void stillReadsAndWritesTheFirstVersion() {
    assertGolden(
        Suite.AES_256_GCM,
        "942494bd2fbac358cae8400f9c098d2bbaa63e6fbc6146b898b52d2cd31e9aca",
        "39124df48d26d8bec7e8ce4e45b4c8d742952b0117c84820ff5daa562a80055f");
  }

  private void assertGolden(Suite suite, String check, String ciphertextAndTag) {
    byte[] header = header(suite);
    BlockCipher of = cipher(header);
    byte[] record = sealed(of);
    byte[] opened = new byte[PLAIN.length];
    String version = "0000000" + suite.version();
    assertEquals("54415554414e4442" + version + "00001000" + "22".repeat(16) + check, hex(header));
    assertEquals(ciphertextAndTag + "33".repeat(16) + "0000000000000001", hex(record));
    assertTrue(of.open(SEVENTH, GENERATION, record, 0, PLAIN.length, opened));
    assertTrue(of.open(SEVENTH, GENERATION, record, 0, PLAIN.length, opened), "a second time");
    assertArrayEquals(PLAIN, opened);
  }

  private byte[] header(Suite suite) {
    return FileHeader.create(suite, primitives, key, target -> Arrays.fill(target, (byte) 0x22));
  }

  private BlockCipher cipher(byte[] header) {
    return new BlockCipher(
        primitives,
        FileHeader.open(primitives, key, header),
        target -> Arrays.fill(target, (byte) 0x33));
  }

  @Test
  void opensWhatItSealed() {
    byte[] opened = new byte[16];
    assertTrue(cipher.open(SEVENTH, GENERATION, sealed(), 0, 16, opened));
    assertArrayEquals(PLAIN, opened);
  }

  @Test
  void opensARecordNowhereElse() {
    byte[] record = sealed();
    byte[] opened = new byte[16];
    assertFalse(cipher.open(new BlockPlace(Kind.FRAME_PAGE, 8), GENERATION, record, 0, 16, opened));
    assertFalse(cipher.open(new BlockPlace(Kind.PAGE, 7), GENERATION, record, 0, 16, opened));
    assertFalse(
        cipher.open(new BlockPlace(Kind.FRAME_HEADER, 7), GENERATION, record, 0, 16, opened));
    assertFalse(cipher.open(SEVENTH, GENERATION + 1, record, 0, 16, opened));
  }

  @Test
  void opensNoRecordWithAChangedByte() {
    byte[] record = sealed();
    for (int i = 0; i < record.length; i++) {
      byte[] changed = record.clone();
      changed[i] ^= 1;
      assertFalse(cipher.open(SEVENTH, GENERATION, changed, 0, 16, new byte[16]), "byte " + i);
    }
  }

  @Test
  void neverSealsTheSameTwiceAlike() {
    assertFalse(Arrays.equals(sealed(), sealed()));
  }

  private byte[] sealed() {
    return sealed(cipher);
  }

  private static byte[] sealed(BlockCipher cipher) {
    byte[] record = new byte[PLAIN.length + BlockCipher.OVERHEAD];
    cipher.seal(SEVENTH, GENERATION, PLAIN, PLAIN.length, record, 0);
    return record;
  }

  private static byte[] filled(int size, int value) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
