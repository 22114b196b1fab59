package org.tautan.crypto.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.crypto.Argon2Cost;
import org.tautan.crypto.ConstantTime;
import org.tautan.crypto.Encapsulation;
import org.tautan.crypto.Hkdf;
import org.tautan.crypto.Kyber1024;
import org.tautan.crypto.PasswordHash;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.vectors.GoldenVector;
import org.tautan.protocol.vectors.VectorReport;

/// Runs golden vectors against one implementation of the primitives. Each vector is checked in all
/// directions it allows: what is encrypted is decrypted again, and every ciphertext, signature and
/// tag is also tried with one bit flipped. Same thread rule as the [Primitives].
public final class CryptoVectors {
  /// The file of vectors, as a class path resource.
  public static final String RESOURCE = "/org/tautan/crypto/vectors/primitives.json";

  private final Primitives primitives;
  private final PasswordHash passwordHash;

  /// Checks these implementations.
  public CryptoVectors(Primitives primitives, PasswordHash passwordHash) {
    this.primitives = primitives;
    this.passwordHash = passwordHash;
  }

  /// Runs all vectors of a file whose content is given.
  public VectorReport run(String json) {
    int passed = 0;
    List<String> failures = new ArrayList<>();
    for (GoldenVector vector : GoldenVector.parse(json)) {
      if (holds(vector)) {
        passed++;
      } else {
        failures.add(vector.title());
      }
    }
    return new VectorReport(passed, failures);
  }

  /// Whether the implementation agrees with one vector.
  public boolean holds(GoldenVector vector) {
    return switch (vector.operation()) {
      case "sha256" ->
          equal(primitives.sha256(vector.bytes("message")), vector.bytes("digest"))
              && equal(primitives.sha256(halves(vector.bytes("message"))), vector.bytes("digest"));
      case "hmac-sha256" -> hmac(vector);
      case "hkdf-sha256" -> hkdf(vector);
      case "aes-cbc" -> cbc(vector);
      case "aes-cbc-refused" ->
          primitives
              .aesCbcDecrypt(vector.bytes("key"), vector.bytes("iv"), vector.bytes("ciphertext"))
              .isEmpty();
      case "aes-gcm" -> gcm(vector);
      case "x25519-public" ->
          equal(primitives.x25519Public(vector.bytes("private")), vector.bytes("public"));
      case "x25519" ->
          equal(
              primitives.x25519Agree(vector.bytes("private"), vector.bytes("public")),
              vector.bytes("shared"));
      case "x25519-refused" ->
          primitives.x25519Agree(vector.bytes("private"), vector.bytes("public")).isEmpty();
      case "ed25519" -> ed25519(vector);
      case "ed25519-refused" -> !edVerify(vector, vector.bytes("signature"));
      case "xeddsa" -> xeddsa(vector);
      case "xeddsa-verified" -> xeddsaVerified(vector);
      case "xeddsa-refused" -> !xeddsaVerify(vector, vector.bytes("signature"));
      case "ml-kem-1024" -> mlKem(vector);
      case "ml-kem-1024-refused" -> mlKemRefused(vector);
      case "argon2id" -> argon2id(vector);
      default -> false;
    };
  }

  private boolean hmac(GoldenVector vector) {
    byte[] key = vector.bytes("key");
    byte[] message = vector.bytes("message");
    return equal(primitives.hmacSha256(key, message), vector.bytes("tag"))
        && equal(primitives.hmacSha256(key, halves(message)), vector.bytes("tag"));
  }

  private boolean hkdf(GoldenVector vector) {
    byte[] expected = vector.bytes("output");
    byte[] actual =
        new Hkdf(primitives)
            .derive(
                vector.bytes("salt"), vector.bytes("input"), vector.bytes("info"), expected.length);
    return equal(actual, expected);
  }

  private boolean cbc(GoldenVector vector) {
    byte[] key = vector.bytes("key");
    byte[] iv = vector.bytes("iv");
    byte[] plaintext = vector.bytes("plaintext");
    byte[] ciphertext = vector.bytes("ciphertext");
    return equal(primitives.aesCbcEncrypt(key, iv, plaintext), ciphertext)
        && equal(primitives.aesCbcDecrypt(key, iv, ciphertext), plaintext);
  }

  private boolean gcm(GoldenVector vector) {
    byte[] key = vector.bytes("key");
    byte[] nonce = vector.bytes("nonce");
    byte[] aad = vector.bytes("aad");
    byte[] plaintext = vector.bytes("plaintext");
    byte[] sealed = vector.bytes("sealed");
    byte[] actual = primitives.aesGcmSeal(key, nonce, aad, plaintext);
    byte[] longerAad = new byte[aad.length + 1];
    boolean refusesChanges =
        primitives.aesGcmOpen(key, nonce, longerAad, sealed).isEmpty()
            && primitives.aesGcmOpen(key, nonce, aad, new byte[0]).isEmpty();
    for (int i = 0; i < sealed.length; i++) {
      refusesChanges &= primitives.aesGcmOpen(key, nonce, aad, flipped(sealed, i)).isEmpty();
    }
    return refusesChanges
        && equal(actual, sealed)
        && equal(primitives.aesGcmOpen(key, nonce, aad, sealed), plaintext);
  }

  private boolean ed25519(GoldenVector vector) {
    byte[] seed = vector.bytes("seed");
    byte[] signature = vector.bytes("signature");
    return equal(primitives.ed25519Public(seed), vector.bytes("public"))
        && equal(primitives.ed25519Sign(seed, vector.bytes("message")), signature)
        && edVerify(vector, signature)
        && !edVerify(vector, flipped(signature, 0))
        && !edVerify(vector, flipped(signature, signature.length / 2));
  }

  private boolean edVerify(GoldenVector vector, byte[] signature) {
    return primitives.ed25519Verify(vector.bytes("public"), vector.bytes("message"), signature);
  }

  private boolean xeddsa(GoldenVector vector) {
    byte[] privateKey = vector.bytes("private");
    byte[] signature =
        primitives.xeddsaSign(privateKey, vector.bytes("message"), vector.bytes("random"));
    return equal(primitives.x25519Public(privateKey), vector.bytes("public"))
        && equal(signature, vector.bytes("signature"))
        && xeddsaVerified(vector);
  }

  private boolean xeddsaVerified(GoldenVector vector) {
    byte[] signature = vector.bytes("signature");
    boolean refusesChanges = true;
    for (int i : new int[] {0, signature.length / 2, signature.length - 1}) {
      refusesChanges &= !xeddsaVerify(vector, flipped(signature, i));
    }
    return refusesChanges && xeddsaVerify(vector, signature);
  }

  private boolean xeddsaVerify(GoldenVector vector, byte[] signature) {
    return primitives.xeddsaVerify(vector.bytes("public"), vector.bytes("message"), signature);
  }

  private boolean mlKem(GoldenVector vector) {
    byte[] seed = vector.bytes("seed");
    byte[] random = vector.bytes("random");
    byte[] publicKey = primitives.mlKemPublic(seed);
    Optional<Encapsulation> mlKem = primitives.mlKemEncapsulate(publicKey, random);
    Kyber1024 kyber = new Kyber1024(primitives);
    Optional<Encapsulation> roundThree = kyber.encapsulate(publicKey, random);
    if (mlKem.isEmpty() || roundThree.isEmpty()) {
      return false;
    }
    byte[] ciphertext = mlKem.get().ciphertext();
    byte[] forged = flipped(ciphertext, 0);
    return equal(primitives.sha256(publicKey), vector.bytes("public-sha256"))
        && equal(primitives.sha256(ciphertext), vector.bytes("ciphertext-sha256"))
        && equal(roundThree.get().ciphertext(), ciphertext)
        && equal(mlKem.get().sharedSecret(), vector.bytes("shared"))
        && equal(primitives.mlKemDecapsulate(seed, ciphertext), vector.bytes("shared"))
        && equal(primitives.mlKemDecapsulate(seed, forged), vector.bytes("rejected"))
        && equal(roundThree.get().sharedSecret(), vector.bytes("round-3"))
        && equal(kyber.decapsulate(seed, ciphertext), vector.bytes("round-3"));
  }

  private boolean mlKemRefused(GoldenVector vector) {
    byte[] publicKey = primitives.mlKemPublic(vector.bytes("seed"));
    byte[] patch = vector.bytes("patch");
    System.arraycopy(patch, 0, publicKey, vector.number("offset"), patch.length);
    return primitives.mlKemEncapsulate(publicKey, vector.bytes("random")).isEmpty();
  }

  private boolean argon2id(GoldenVector vector) {
    byte[] expected = vector.bytes("output");
    Argon2Cost cost =
        new Argon2Cost(
            vector.number("memory-kib"), vector.number("iterations"), vector.number("lanes"));
    try (SecretBytes password = SecretBytes.owning(vector.bytes("password"));
        SecretBytes output =
            passwordHash.derive(password, vector.bytes("salt"), cost, expected.length)) {
      return output.use(actual -> equal(actual, expected));
    }
  }

  private static boolean equal(Optional<byte[]> actual, byte[] expected) {
    return actual.isPresent() && equal(actual.get(), expected);
  }

  private static boolean equal(byte[] actual, byte[] expected) {
    return ConstantTime.equal(actual, expected);
  }

  private static byte[][] halves(byte[] whole) {
    byte[] first = new byte[whole.length / 2];
    byte[] second = new byte[whole.length - first.length];
    System.arraycopy(whole, 0, first, 0, first.length);
    System.arraycopy(whole, first.length, second, 0, second.length);
    return new byte[][] {first, second};
  }

  private static byte[] flipped(byte[] original, int index) {
    byte[] changed = original.clone();
    changed[index] ^= 1;
    return changed;
  }
}
