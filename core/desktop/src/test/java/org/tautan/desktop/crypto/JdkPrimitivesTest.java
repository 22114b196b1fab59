package org.tautan.desktop.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.BouncyCastleArgon2id;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.Encapsulation;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.vectors.CryptoVectors;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.vectors.VectorReport;

class JdkPrimitivesTest {
  private final Primitives jdk = new JdkPrimitives();
  private final Primitives plain = new BouncyCastlePrimitives();

  @Test
  void agreesWithAllGoldenVectors() throws IOException {
    VectorReport report = new CryptoVectors(jdk, new BouncyCastleArgon2id()).run(goldenVectors());

    assertEquals(List.of(), report.failures());
    assertEquals(74, report.passed());
  }

  @Property(tries = 300)
  void hashesAndMacsAsBouncyCastleDoes(
      @ForAll @Size(min = 1, max = 150) byte[] key, @ForAll @Size(max = 300) byte[] message) {
    assertSame(plain.sha256(key, message), jdk.sha256(key, message));
    assertSame(plain.hmacSha256(key, message), jdk.hmacSha256(key, message));
  }

  @Property(tries = 300)
  void encryptsAsBouncyCastleDoes(
      @ForAll @Size(32) byte[] key,
      @ForAll @Size(16) byte[] iv,
      @ForAll @Size(max = 100) byte[] message) {
    byte[] nonce = Bytes.copyOf(iv, 0, 12).toByteArray();
    byte[] cbc = jdk.aesCbcEncrypt(key, iv, message);
    byte[] gcm = new JdkPrimitives().aesGcmSeal(key, nonce, iv, message);
    assertSame(plain.aesCbcEncrypt(key, iv, message), cbc);
    assertSame(new BouncyCastlePrimitives().aesGcmSeal(key, nonce, iv, message), gcm);
    assertSame(message, jdk.aesCbcDecrypt(key, iv, cbc).orElseThrow());
    assertSame(message, jdk.aesGcmOpen(key, nonce, iv, gcm).orElseThrow());
  }

  @Property(tries = 300)
  void refusesTheSameCiphertextsAsBouncyCastle(
      @ForAll @Size(32) byte[] key,
      @ForAll @Size(16) byte[] iv,
      @ForAll @Size(max = 64) byte[] ciphertext) {
    assertEquals(
        plain.aesCbcDecrypt(key, iv, ciphertext).map(Bytes::copyOf),
        jdk.aesCbcDecrypt(key, iv, ciphertext).map(Bytes::copyOf));
    byte[] nonce = Bytes.copyOf(iv, 0, 12).toByteArray();
    assertEquals(Optional.empty(), jdk.aesGcmOpen(key, nonce, iv, ciphertext));
    assertEquals(Optional.empty(), plain.aesGcmOpen(key, nonce, iv, ciphertext));
  }

  @Property(tries = 50)
  void encapsulatesAsBouncyCastleDoes(
      @ForAll @Size(64) byte[] seed,
      @ForAll @Size(32) byte[] random,
      @ForAll @Size(1568) byte[] forged) {
    byte[] publicKey = jdk.mlKemPublic(seed);
    assertSame(plain.mlKemPublic(seed), publicKey);
    try (Encapsulation left = plain.mlKemEncapsulate(publicKey, random).orElseThrow();
        Encapsulation right = jdk.mlKemEncapsulate(publicKey, random).orElseThrow()) {
      assertSame(left.ciphertext(), right.ciphertext());
      assertSame(left.sharedSecret(), right.sharedSecret());
      assertSame(left.sharedSecret(), jdk.mlKemDecapsulate(seed, left.ciphertext()));
    }
    assertSame(plain.mlKemDecapsulate(seed, forged), jdk.mlKemDecapsulate(seed, forged));
  }

  @Test
  void aWrongLengthIsAProgrammingErrorHereToo() {
    byte[] key = new byte[31];
    assertThrows(IllegalArgumentException.class, () -> jdk.hmacSha256(new byte[0], key));
    assertThrows(IllegalArgumentException.class, () -> jdk.aesCbcEncrypt(key, new byte[16], key));
    assertThrows(IllegalArgumentException.class, () -> jdk.aesCbcDecrypt(new byte[32], key, key));
    assertThrows(IllegalArgumentException.class, () -> jdk.aesGcmSeal(key, new byte[12], key, key));
    assertThrows(IllegalArgumentException.class, () -> jdk.aesGcmOpen(new byte[32], key, key, key));
    assertThrows(IllegalArgumentException.class, () -> jdk.mlKemPublic(key));
    assertThrows(IllegalArgumentException.class, () -> jdk.mlKemDecapsulate(new byte[64], key));
  }

  @Test
  void aRepeatedNonceIsNoticed() {
    byte[] key = new byte[32];
    byte[] nonce = new byte[12];
    assertEquals(16, jdk.aesGcmSeal(key, nonce, key, new byte[0]).length);
    assertThrows(
        IllegalArgumentException.class, () -> jdk.aesGcmSeal(key, nonce, key, new byte[0]));
  }

  private static void assertSame(byte[] expected, byte[] actual) {
    assertEquals(Bytes.copyOf(expected), Bytes.copyOf(actual));
  }

  private static String goldenVectors() throws IOException {
    try (InputStream in = CryptoVectors.class.getResourceAsStream(CryptoVectors.RESOURCE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
