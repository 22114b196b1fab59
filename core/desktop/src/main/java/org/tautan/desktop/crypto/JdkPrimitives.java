package org.tautan.desktop.crypto;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.Encapsulation;
import org.tautan.crypto.Lengths;
import org.tautan.crypto.Primitives;

/// [Primitives] for a computer: hashes, MACs, AES and ML-KEM by the JDK, which has machine code for
/// them, and curves by BouncyCastle, which is several times faster there.
///
/// A provider that lacks one of the algorithms is a broken Java installation:
/// `IllegalStateException` when this is constructed.
public final class JdkPrimitives implements Primitives {
  private static final String AES = "AES";

  private final BouncyCastlePrimitives curves = new BouncyCastlePrimitives();
  private final JdkMlKem mlKem = new JdkMlKem();
  private final MessageDigest sha256;
  private final Mac hmac;
  private final Cipher cbc;
  private final Cipher gcm;

  /// Finds the JDK's implementations.
  public JdkPrimitives() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
      hmac = Mac.getInstance("HmacSHA256");
      cbc = Cipher.getInstance("AES/CBC/PKCS5Padding");
      gcm = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks an algorithm it must have", e);
    }
  }

  @Override
  public byte[] sha256(byte[]... parts) {
    for (byte[] part : parts) {
      sha256.update(part);
    }
    return sha256.digest();
  }

  @Override
  public byte[] hmacSha256(byte[] key, byte[]... parts) {
    Lengths.checkNotEmpty("HMAC key", key);
    try {
      hmac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC refuses a raw key", e);
    }
    for (byte[] part : parts) {
      hmac.update(part);
    }
    return hmac.doFinal();
  }

  @Override
  public byte[] aesCbcEncrypt(byte[] key, byte[] iv, byte[] plaintext) {
    try {
      initCbc(Cipher.ENCRYPT_MODE, key, iv);
      return cbc.doFinal(plaintext);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-CBC failed to encrypt", e);
    }
  }

  @Override
  public Optional<byte[]> aesCbcDecrypt(byte[] key, byte[] iv, byte[] ciphertext) {
    try {
      initCbc(Cipher.DECRYPT_MODE, key, iv);
      return ciphertext.length == 0 ? Optional.empty() : Optional.of(cbc.doFinal(ciphertext));
    } catch (BadPaddingException | IllegalBlockSizeException _) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-CBC failed to decrypt", e);
    }
  }

  @Override
  public byte[] aesGcmSeal(byte[] key, byte[] nonce, byte[] associatedData, byte[] plaintext) {
    try {
      initGcm(Cipher.ENCRYPT_MODE, key, nonce, associatedData);
      return gcm.doFinal(plaintext);
    } catch (InvalidAlgorithmParameterException e) {
      throw new IllegalArgumentException("AES-GCM key and nonce used twice", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM failed to seal", e);
    }
  }

  @Override
  public Optional<byte[]> aesGcmOpen(
      byte[] key, byte[] nonce, byte[] associatedData, byte[] sealed) {
    try {
      initGcm(Cipher.DECRYPT_MODE, key, nonce, associatedData);
      return sealed.length < GCM_TAG_BYTES ? Optional.empty() : Optional.of(gcm.doFinal(sealed));
    } catch (AEADBadTagException _) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM failed to open", e);
    }
  }

  @Override
  public byte[] x25519Public(byte[] privateKey) {
    return curves.x25519Public(privateKey);
  }

  @Override
  public Optional<byte[]> x25519Agree(byte[] privateKey, byte[] publicKey) {
    return curves.x25519Agree(privateKey, publicKey);
  }

  @Override
  public byte[] ed25519Public(byte[] seed) {
    return curves.ed25519Public(seed);
  }

  @Override
  public byte[] ed25519Sign(byte[] seed, byte[] message) {
    return curves.ed25519Sign(seed, message);
  }

  @Override
  public boolean ed25519Verify(byte[] publicKey, byte[] message, byte[] signature) {
    return curves.ed25519Verify(publicKey, message, signature);
  }

  @Override
  public byte[] xeddsaSign(byte[] privateKey, byte[] message, byte[] random) {
    return curves.xeddsaSign(privateKey, message, random);
  }

  @Override
  public boolean xeddsaVerify(byte[] publicKey, byte[] message, byte[] signature) {
    return curves.xeddsaVerify(publicKey, message, signature);
  }

  @Override
  public byte[] mlKemPublic(byte[] seed) {
    return mlKem.publicKey(seed);
  }

  @Override
  public Optional<Encapsulation> mlKemEncapsulate(byte[] publicKey, byte[] random) {
    return mlKem.encapsulate(publicKey, random);
  }

  @Override
  public byte[] mlKemDecapsulate(byte[] seed, byte[] ciphertext) {
    return mlKem.decapsulate(seed, ciphertext);
  }

  private void initCbc(int mode, byte[] key, byte[] iv) throws GeneralSecurityException {
    Lengths.check("AES key", key, AES_KEY_BYTES);
    Lengths.check("CBC initialisation vector", iv, CBC_IV_BYTES);
    cbc.init(mode, new SecretKeySpec(key, AES), new IvParameterSpec(iv));
  }

  private void initGcm(int mode, byte[] key, byte[] nonce, byte[] associatedData)
      throws GeneralSecurityException {
    Lengths.check("AES key", key, AES_KEY_BYTES);
    Lengths.check("GCM nonce", nonce, GCM_NONCE_BYTES);
    gcm.init(mode, new SecretKeySpec(key, AES), new GCMParameterSpec(GCM_TAG_BYTES * 8, nonce));
    gcm.updateAAD(associatedData);
  }
}
