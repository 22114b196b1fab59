package org.tautan.desktop.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.KEM;
import org.tautan.crypto.Encapsulation;
import org.tautan.crypto.Lengths;
import org.tautan.crypto.MlKemKeys;
import org.tautan.crypto.Primitives;
import org.tautan.protocol.Bytes;

/// ML-KEM-1024 (FIPS 203) by the JDK's `javax.crypto.KEM`.
///
/// The JDK takes seeds and encapsulation randomness only through a `SecureRandom`, so it is given
/// one that hands out exactly the bytes wanted; that it draws `d`, then `z`, then `m` is held by
/// golden vectors that BouncyCastle agrees with.
final class JdkMlKem {
  /// X.509 `SubjectPublicKeyInfo` of an ML-KEM-1024 key, up to the raw key.
  private static final byte[] X509_PREFIX =
      Bytes.fromHex("308206323" + "00b0609608648016503040403" + "0382062100").toByteArray();

  private final KeyFactory keyFactory;
  private final KeyPairGenerator generator;
  private final KEM kem;

  JdkMlKem() {
    try {
      keyFactory = KeyFactory.getInstance("ML-KEM");
      generator = KeyPairGenerator.getInstance("ML-KEM");
      kem = KEM.getInstance("ML-KEM");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks ML-KEM", e);
    }
  }

  byte[] publicKey(byte[] seed) {
    byte[] encoded = expand(seed).getPublic().getEncoded();
    return Arrays.copyOfRange(
        encoded, encoded.length - Primitives.KEM_PUBLIC_BYTES, encoded.length);
  }

  Optional<Encapsulation> encapsulate(byte[] publicKey, byte[] random) {
    Lengths.check("encapsulation randomness", random, Primitives.KEM_RANDOM_BYTES);
    if (!MlKemKeys.isCanonical(publicKey)) {
      return Optional.empty();
    }
    byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + publicKey.length);
    System.arraycopy(publicKey, 0, encoded, X509_PREFIX.length, publicKey.length);
    try {
      PublicKey key = keyFactory.generatePublic(new X509EncodedKeySpec(encoded));
      KEM.Encapsulated result = kem.newEncapsulator(key, new GivenBytes(random)).encapsulate();
      return Optional.of(new Encapsulation(result.encapsulation(), result.key().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("ML-KEM refuses a canonical key", e);
    }
  }

  byte[] decapsulate(byte[] seed, byte[] ciphertext) {
    Lengths.check("ML-KEM ciphertext", ciphertext, Primitives.KEM_CIPHERTEXT_BYTES);
    try {
      return kem.newDecapsulator(expand(seed).getPrivate()).decapsulate(ciphertext).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("ML-KEM failed to decapsulate", e);
    }
  }

  private KeyPair expand(byte[] seed) {
    Lengths.check("ML-KEM seed", seed, Primitives.KEM_SEED_BYTES);
    try {
      generator.initialize(NamedParameterSpec.ML_KEM_1024, new GivenBytes(seed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks ML-KEM-1024", e);
    }
    return generator.generateKeyPair();
  }

  /// Hands out the given bytes in order, once; asked for more, it fails.
  private static final class GivenBytes extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] bytes;
    private int offset;

    GivenBytes(byte[] bytes) {
      super(null, null);
      this.bytes = bytes;
    }

    @Override
    public void nextBytes(byte[] target) {
      if (bytes.length - offset < target.length) {
        throw new IllegalStateException("ML-KEM asked for more randomness than FIPS 203 says");
      }
      System.arraycopy(bytes, offset, target, 0, target.length);
      offset += target.length;
    }
  }
}
