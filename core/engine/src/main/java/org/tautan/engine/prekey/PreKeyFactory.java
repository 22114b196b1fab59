package org.tautan.engine.prekey;

import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.KyberPublicKey;
import org.tautan.protocol.PreKeyId;

/// Makes prekeys. Signed ones carry an XEdDSA signature by the identity key over the public key as
/// the wire writes it, type byte included and without any label: Signal's form. One thread at a
/// time.
public final class PreKeyFactory {
  private final Primitives primitives;
  private final RandomSource random;
  private final IdentityKeyPair identity;

  /// Makes prekeys of this identity, which must stay open meanwhile.
  public PreKeyFactory(Primitives primitives, RandomSource random, IdentityKeyPair identity) {
    this.primitives = primitives;
    this.random = random;
    this.identity = identity;
  }

  /// A new signed prekey.
  public SignedPreKeyPair signed(PreKeyId id) {
    SecretBytes privateKey = curvePrivate();
    CurvePublicKey publicKey = publicOf(privateKey);
    return new SignedPreKeyPair(
        id, privateKey, publicKey, identity.sign(primitives, random, publicKey.bytes()));
  }

  /// A new one-time prekey.
  public OneTimePreKeyPair oneTime(PreKeyId id) {
    SecretBytes privateKey = curvePrivate();
    return new OneTimePreKeyPair(id, privateKey, publicOf(privateKey));
  }

  /// A new Kyber prekey.
  public KyberPreKeyPair kyber(PreKeyId id, KyberPreKeyPair.Lifetime lifetime) {
    SecretBytes seed = SecretBytes.random(random, Primitives.KEM_SEED_BYTES);
    byte[] raw = seed.use(primitives::mlKemPublic);
    Bytes typed = Bytes.concat(Bytes.copyOf(new byte[] {KyberPublicKey.TYPE}), Bytes.copyOf(raw));
    return new KyberPreKeyPair(
        id, lifetime, seed, new KyberPublicKey(typed), identity.sign(primitives, random, typed));
  }

  private SecretBytes curvePrivate() {
    return SecretBytes.random(random, Primitives.CURVE_KEY_BYTES);
  }

  private CurvePublicKey publicOf(SecretBytes privateKey) {
    return CurvePublicKey.ofU(Bytes.copyOf(privateKey.use(primitives::x25519Public)));
  }
}
