package org.tautan.crypto;

import java.util.Optional;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// X25519 (RFC 7748) and Ed25519 (RFC 8032) by BouncyCastle, which is the fastest in Java on every
/// platform. Stateless and safe for all threads; the public face is [Primitives].
final class Curve25519 {
  private Curve25519() {}

  static byte[] publicKey(byte[] privateKey) {
    Lengths.check("X25519 private key", privateKey, Primitives.CURVE_KEY_BYTES);
    byte[] publicKey = new byte[Primitives.CURVE_KEY_BYTES];
    X25519.generatePublicKey(privateKey, 0, publicKey, 0);
    return publicKey;
  }

  static Optional<byte[]> agree(byte[] privateKey, byte[] publicKey) {
    Lengths.check("X25519 private key", privateKey, Primitives.CURVE_KEY_BYTES);
    Lengths.check("X25519 public key", publicKey, Primitives.CURVE_KEY_BYTES);
    byte[] secret = new byte[Primitives.CURVE_KEY_BYTES];
    boolean contributory = X25519.calculateAgreement(privateKey, 0, publicKey, 0, secret, 0);
    return contributory ? Optional.of(secret) : Optional.empty();
  }

  static byte[] edPublicKey(byte[] seed) {
    Lengths.check("Ed25519 seed", seed, Primitives.CURVE_KEY_BYTES);
    byte[] publicKey = new byte[Primitives.CURVE_KEY_BYTES];
    Ed25519.generatePublicKey(seed, 0, publicKey, 0);
    return publicKey;
  }

  static byte[] edSign(byte[] seed, byte[] message) {
    Lengths.check("Ed25519 seed", seed, Primitives.CURVE_KEY_BYTES);
    byte[] signature = new byte[Primitives.SIGNATURE_BYTES];
    Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
    return signature;
  }

  static boolean edVerify(byte[] publicKey, byte[] message, byte[] signature) {
    Lengths.check("Ed25519 public key", publicKey, Primitives.CURVE_KEY_BYTES);
    Lengths.check("Ed25519 signature", signature, Primitives.SIGNATURE_BYTES);
    Ed25519.PublicPoint point = Ed25519.validatePublicKeyPartialExport(publicKey, 0);
    return point != null && Ed25519.verify(signature, 0, point, message, 0, message.length);
  }
}
