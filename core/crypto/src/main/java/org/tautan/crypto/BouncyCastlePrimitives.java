package org.tautan.crypto;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.SecretWithEncapsulation;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.kems.MLKEMExtractor;
import org.bouncycastle.crypto.kems.MLKEMGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithIV;

/// All [Primitives] in plain Java by BouncyCastle's lightweight API: it runs wherever Java runs,
/// the browser included, and is what the faster implementations are checked against.
public final class BouncyCastlePrimitives implements Primitives {
  private static final MLKEMParameters ML_KEM = MLKEMParameters.ml_kem_1024;

  private final SHA256Digest sha256 = new SHA256Digest();
  private final HMac hmac = new HMac(new SHA256Digest());
  private final PaddedBufferedBlockCipher cbc =
      new PaddedBufferedBlockCipher(
          CBCBlockCipher.newInstance(AESEngine.newInstance()), new PKCS7Padding());
  private final GCMModeCipher gcm = GCMBlockCipher.newInstance(AESEngine.newInstance());

  @Override
  public byte[] sha256(byte[]... parts) {
    for (byte[] part : parts) {
      sha256.update(part, 0, part.length);
    }
    byte[] digest = new byte[HASH_BYTES];
    sha256.doFinal(digest, 0);
    return digest;
  }

  @Override
  public byte[] hmacSha256(byte[] key, byte[]... parts) {
    Lengths.checkNotEmpty("HMAC key", key);
    hmac.init(new KeyParameter(key));
    for (byte[] part : parts) {
      hmac.update(part, 0, part.length);
    }
    byte[] tag = new byte[HASH_BYTES];
    hmac.doFinal(tag, 0);
    return tag;
  }

  @Override
  public byte[] aesCbcEncrypt(byte[] key, byte[] iv, byte[] plaintext) {
    initCbc(Direction.ENCRYPT, key, iv);
    byte[] ciphertext = new byte[cbc.getOutputSize(plaintext.length)];
    int length = cbc.processBytes(plaintext, 0, plaintext.length, ciphertext, 0);
    try {
      cbc.doFinal(ciphertext, length);
    } catch (InvalidCipherTextException e) {
      throw new AssertionError("encryption has no padding to reject", e);
    }
    return ciphertext;
  }

  @Override
  public Optional<byte[]> aesCbcDecrypt(byte[] key, byte[] iv, byte[] ciphertext) {
    initCbc(Direction.DECRYPT, key, iv);
    if (ciphertext.length == 0 || ciphertext.length % CBC_IV_BYTES != 0) {
      return Optional.empty();
    }
    byte[] padded = new byte[cbc.getOutputSize(ciphertext.length)];
    try {
      int length = cbc.processBytes(ciphertext, 0, ciphertext.length, padded, 0);
      length += cbc.doFinal(padded, length);
      return Optional.of(Arrays.copyOf(padded, length));
    } catch (InvalidCipherTextException _) {
      return Optional.empty();
    } finally {
      Wipe.bytes(padded);
    }
  }

  @Override
  public byte[] aesGcmSeal(byte[] key, byte[] nonce, byte[] associatedData, byte[] plaintext) {
    initGcm(Direction.ENCRYPT, key, nonce, associatedData);
    byte[] sealed = new byte[plaintext.length + GCM_TAG_BYTES];
    int length = gcm.processBytes(plaintext, 0, plaintext.length, sealed, 0);
    try {
      gcm.doFinal(sealed, length);
    } catch (InvalidCipherTextException e) {
      throw new AssertionError("encryption has no tag to reject", e);
    }
    return sealed;
  }

  @Override
  public Optional<byte[]> aesGcmOpen(
      byte[] key, byte[] nonce, byte[] associatedData, byte[] sealed) {
    initGcm(Direction.DECRYPT, key, nonce, associatedData);
    if (sealed.length < GCM_TAG_BYTES) {
      return Optional.empty();
    }
    byte[] plaintext = new byte[sealed.length - GCM_TAG_BYTES];
    try {
      int length = gcm.processBytes(sealed, 0, sealed.length, plaintext, 0);
      gcm.doFinal(plaintext, length);
      return Optional.of(plaintext);
    } catch (InvalidCipherTextException _) {
      Wipe.bytes(plaintext);
      return Optional.empty();
    }
  }

  @Override
  public byte[] x25519Public(byte[] privateKey) {
    return Curve25519.publicKey(privateKey);
  }

  @Override
  public Optional<byte[]> x25519Agree(byte[] privateKey, byte[] publicKey) {
    return Curve25519.agree(privateKey, publicKey);
  }

  @Override
  public byte[] ed25519Public(byte[] seed) {
    return Curve25519.edPublicKey(seed);
  }

  @Override
  public byte[] ed25519Sign(byte[] seed, byte[] message) {
    return Curve25519.edSign(seed, message);
  }

  @Override
  public boolean ed25519Verify(byte[] publicKey, byte[] message, byte[] signature) {
    return Curve25519.edVerify(publicKey, message, signature);
  }

  @Override
  public byte[] xeddsaSign(byte[] privateKey, byte[] message, byte[] random) {
    return XEdDsa.sign(privateKey, message, random);
  }

  @Override
  public boolean xeddsaVerify(byte[] publicKey, byte[] message, byte[] signature) {
    return XEdDsa.verify(publicKey, message, signature);
  }

  @Override
  public byte[] mlKemPublic(byte[] seed) {
    Lengths.check("ML-KEM seed", seed, KEM_SEED_BYTES);
    return new MLKEMPrivateKeyParameters(ML_KEM, seed).getPublicKey();
  }

  @Override
  public Optional<Encapsulation> mlKemEncapsulate(byte[] publicKey, byte[] random) {
    Lengths.check("encapsulation randomness", random, KEM_RANDOM_BYTES);
    if (!MlKemKeys.isCanonical(publicKey)) {
      return Optional.empty();
    }
    SecretWithEncapsulation result =
        MLKEMGenerator.internalGenerateEncapsulated(
            new MLKEMPublicKeyParameters(ML_KEM, publicKey), random.clone());
    return Optional.of(new Encapsulation(result.getEncapsulation(), result.getSecret()));
  }

  @Override
  public byte[] mlKemDecapsulate(byte[] seed, byte[] ciphertext) {
    Lengths.check("ML-KEM seed", seed, KEM_SEED_BYTES);
    Lengths.check("ML-KEM ciphertext", ciphertext, KEM_CIPHERTEXT_BYTES);
    return new MLKEMExtractor(new MLKEMPrivateKeyParameters(ML_KEM, seed))
        .extractSecret(ciphertext);
  }

  private void initCbc(Direction direction, byte[] key, byte[] iv) {
    Lengths.check("AES key", key, AES_KEY_BYTES);
    Lengths.check("CBC initialisation vector", iv, CBC_IV_BYTES);
    cbc.init(direction == Direction.ENCRYPT, new ParametersWithIV(new KeyParameter(key), iv));
  }

  private void initGcm(Direction direction, byte[] key, byte[] nonce, byte[] associatedData) {
    Lengths.check("AES key", key, AES_KEY_BYTES);
    Lengths.check("GCM nonce", nonce, GCM_NONCE_BYTES);
    gcm.init(
        direction == Direction.ENCRYPT,
        new AEADParameters(new KeyParameter(key), GCM_TAG_BYTES * 8, nonce, associatedData));
  }

  private enum Direction {
    ENCRYPT,
    DECRYPT
  }
}
