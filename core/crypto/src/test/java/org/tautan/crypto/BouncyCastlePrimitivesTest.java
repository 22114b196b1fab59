package org.tautan.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.vectors.CryptoVectors;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.vectors.GoldenVector;
import org.tautan.protocol.vectors.VectorReport;

class BouncyCastlePrimitivesTest {
  private static final byte[] NOTHING = new byte[0];

  private final Primitives primitives = new BouncyCastlePrimitives();

  @Test
  void agreesWithAllGoldenVectors() throws IOException {
    VectorReport report =
        new CryptoVectors(primitives, new BouncyCastleArgon2id()).run(goldenVectors());

    assertEquals(List.of(), report.failures());
    assertEquals(74, report.passed());
  }

  @Test
  void aVectorWithOneChangedDigitFails() throws IOException {
    CryptoVectors vectors = new CryptoVectors(primitives, new BouncyCastleArgon2id());
    List<String> results = List.of("digest", "tag", "output", "ciphertext", "sealed", "shared");
    for (GoldenVector vector : GoldenVector.parse(goldenVectors())) {
      for (String field : results) {
        if (vector.fields().containsKey(field) && !vector.operation().endsWith("-refused")) {
          assertFalse(vectors.holds(changed(vector, field)), vector.title());
        }
      }
    }
  }

  @Test
  void agreesWithTheThousandIterationsOfRfc7748() {
    byte[] scalar = Bytes.fromHex("09" + "00".repeat(31)).toByteArray();
    byte[] point = scalar;
    for (int i = 0; i < 1000; i++) {
      byte[] next = primitives.x25519Agree(scalar, point).orElseThrow();
      point = scalar;
      scalar = next;
    }

    assertEquals(
        "684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51",
        Bytes.copyOf(scalar).hex());
  }

  @Test
  void anEmptyHmacKeyIsAProgrammingError() {
    assertThrows(IllegalArgumentException.class, () -> primitives.hmacSha256(NOTHING, new byte[1]));
  }

  @Test
  void aKeyOfTheWrongLengthIsAProgrammingError() {
    byte[] key = new byte[31];
    byte[] seed = new byte[63];
    assertThrows(
        IllegalArgumentException.class, () -> primitives.aesCbcEncrypt(key, new byte[16], key));
    assertThrows(
        IllegalArgumentException.class,
        () -> primitives.aesGcmOpen(key, new byte[12], NOTHING, key));
    assertThrows(IllegalArgumentException.class, () -> primitives.x25519Public(key));
    assertThrows(
        IllegalArgumentException.class, () -> primitives.x25519Agree(new byte[32], new byte[33]));
    assertThrows(IllegalArgumentException.class, () -> primitives.ed25519Sign(key, NOTHING));
    assertThrows(
        IllegalArgumentException.class,
        () -> primitives.xeddsaSign(new byte[32], NOTHING, new byte[63]));
    assertThrows(IllegalArgumentException.class, () -> primitives.mlKemPublic(seed));
    assertThrows(
        IllegalArgumentException.class,
        () -> primitives.mlKemDecapsulate(new byte[64], new byte[1567]));
  }

  @Test
  void anXeddsaSignatureNeverRepeatsForOtherRandomness() {
    byte[] key = primitives.sha256(new byte[1]);
    byte[] random = new byte[64];
    byte[] first = primitives.xeddsaSign(key, NOTHING, random);
    random[63] = 1;
    byte[] second = primitives.xeddsaSign(key, NOTHING, random);

    assertFalse(ConstantTime.equal(first, second));
    assertTrue(primitives.xeddsaVerify(primitives.x25519Public(key), NOTHING, second));
  }

  @Test
  void anXeddsaNonceDependsOnTheMessage() {
    byte[] key = primitives.sha256(new byte[1]);
    byte[] first = primitives.xeddsaSign(key, new byte[1], new byte[64]);
    byte[] second = primitives.xeddsaSign(key, new byte[2], new byte[64]);

    assertFalse(Bytes.copyOf(first, 0, 32).equals(Bytes.copyOf(second, 0, 32)));
  }

  private static GoldenVector changed(GoldenVector vector, String field) {
    String text = vector.text(field);
    char last = text.charAt(text.length() - 1);
    String other = text.substring(0, text.length() - 1) + (last == '0' ? '1' : '0');
    var fields = new java.util.HashMap<>(vector.fields());
    fields.put(field, other);
    return new GoldenVector(fields);
  }

  private static String goldenVectors() throws IOException {
    try (InputStream in = CryptoVectors.class.getResourceAsStream(CryptoVectors.RESOURCE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
