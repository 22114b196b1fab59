package org.tautan.engine.session;

import java.util.Optional;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.Encapsulation;
import org.tautan.crypto.Primitives;

/// Counts what a message costs.
final class CountingPrimitives implements Primitives {
  private final Primitives real = new BouncyCastlePrimitives();
  int hmacs;
  int agreements;

  @Override
  public byte[] sha256(byte[]... parts) {
    return real.sha256(parts);
  }

  @Override
  public byte[] hmacSha256(byte[] key, byte[]... parts) {
    hmacs++;
    return real.hmacSha256(key, parts);
  }

  @Override
  public byte[] aesCbcEncrypt(byte[] key, byte[] iv, byte[] plaintext) {
    return real.aesCbcEncrypt(key, iv, plaintext);
  }

  @Override
  public Optional<byte[]> aesCbcDecrypt(byte[] key, byte[] iv, byte[] ciphertext) {
    return real.aesCbcDecrypt(key, iv, ciphertext);
  }

  @Override
  public byte[] aesGcmSeal(byte[] key, byte[] nonce, byte[] associatedData, byte[] plaintext) {
    return real.aesGcmSeal(key, nonce, associatedData, plaintext);
  }

  @Override
  public Optional<byte[]> aesGcmOpen(
      byte[] key, byte[] nonce, byte[] associatedData, byte[] sealed) {
    return real.aesGcmOpen(key, nonce, associatedData, sealed);
  }

  @Override
  public byte[] x25519Public(byte[] privateKey) {
    return real.x25519Public(privateKey);
  }

  @Override
  public Optional<byte[]> x25519Agree(byte[] privateKey, byte[] publicKey) {
    agreements++;
    return real.x25519Agree(privateKey, publicKey);
  }

  @Override
  public byte[] ed25519Public(byte[] seed) {
    return real.ed25519Public(seed);
  }

  @Override
  public byte[] ed25519Sign(byte[] seed, byte[] message) {
    return real.ed25519Sign(seed, message);
  }

  @Override
  public boolean ed25519Verify(byte[] publicKey, byte[] message, byte[] signature) {
    return real.ed25519Verify(publicKey, message, signature);
  }

  @Override
  public byte[] xeddsaSign(byte[] privateKey, byte[] message, byte[] random) {
    return real.xeddsaSign(privateKey, message, random);
  }

  @Override
  public boolean xeddsaVerify(byte[] publicKey, byte[] message, byte[] signature) {
    return real.xeddsaVerify(publicKey, message, signature);
  }

  @Override
  public byte[] mlKemPublic(byte[] seed) {
    return real.mlKemPublic(seed);
  }

  @Override
  public Optional<Encapsulation> mlKemEncapsulate(byte[] publicKey, byte[] random) {
    return real.mlKemEncapsulate(publicKey, random);
  }

  @Override
  public byte[] mlKemDecapsulate(byte[] seed, byte[] ciphertext) {
    return real.mlKemDecapsulate(seed, ciphertext);
  }
}
