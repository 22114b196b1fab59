package org.tautan.crypto;

import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHAKEDigest;

/// Kyber-1024 of the third NIST round, as Signal's PQXDH uses it: ML-KEM-1024 (FIPS 203) with one
/// more hash over the result, `SHAKE256-32(K ‖ SHA3-256(ciphertext))`. Keys and ciphertexts are the
/// same bytes as ML-KEM's, and Signal's wire puts `0x08` before both, which is not done here.
///
/// Same thread rule as its [Primitives].
public final class Kyber1024 {
  private final Primitives primitives;

  /// Encapsulates with these primitives.
  public Kyber1024(Primitives primitives) {
    this.primitives = primitives;
  }

  /// A fresh secret for the owner of the public key; empty when the key is not canonical.
  ///
  /// @param random [Primitives#KEM_RANDOM_BYTES] fresh random bytes
  public Optional<Encapsulation> encapsulate(byte[] publicKey, byte[] random) {
    return primitives.mlKemEncapsulate(publicKey, random).map(Kyber1024::roundThree);
  }

  /// The secret in a ciphertext; a forged one gives an unrelated secret.
  public byte[] decapsulate(byte[] seed, byte[] ciphertext) {
    byte[] key = primitives.mlKemDecapsulate(seed, ciphertext);
    byte[] secret = roundThree(key, ciphertext);
    Wipe.bytes(key);
    return secret;
  }

  private static Encapsulation roundThree(Encapsulation mlKem) {
    byte[] ciphertext = mlKem.ciphertext();
    byte[] key = mlKem.sharedSecret();
    mlKem.close();
    Encapsulation result = new Encapsulation(ciphertext, roundThree(key, ciphertext));
    Wipe.bytes(key);
    return result;
  }

  private static byte[] roundThree(byte[] key, byte[] ciphertext) {
    SHA3Digest sha3 = new SHA3Digest(256);
    byte[] hash = new byte[sha3.getDigestSize()];
    sha3.update(ciphertext, 0, ciphertext.length);
    sha3.doFinal(hash, 0);
    SHAKEDigest shake = new SHAKEDigest(256);
    shake.update(key, 0, key.length);
    shake.update(hash, 0, hash.length);
    byte[] secret = new byte[Primitives.HASH_BYTES];
    shake.doFinal(secret, 0, secret.length);
    return secret;
  }
}
