package org.tautan.engine.session;

import java.util.Optional;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;

/// A Curve25519 key pair of a session: a ratchet key or a base key.
final class RatchetKeyPair {
  private final SecretBytes privateKey;
  private final byte[] publicKey;

  /// @param publicKey 33 bytes that belong to the private key
  RatchetKeyPair(SecretBytes privateKey, byte[] publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  static RatchetKeyPair generate(Primitives primitives, RandomSource random) {
    SecretBytes privateKey = SecretBytes.random(random, Primitives.CURVE_KEY_BYTES);
    return new RatchetKeyPair(
        privateKey, CurveKeys.typed(privateKey.use(primitives::x25519Public)));
  }

  /// 33 bytes, not to be changed.
  byte[] publicKey() {
    return publicKey;
  }

  SecretBytes privateKey() {
    return privateKey;
  }

  /// The shared secret with a remote key of 33 bytes; empty when that key is of low order.
  Optional<byte[]> agree(Primitives primitives, byte[] remoteKey) {
    byte[] raw = CurveKeys.raw(remoteKey);
    return privateKey.use(key -> primitives.x25519Agree(key, raw));
  }
}
