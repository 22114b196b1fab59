package org.tautan.engine.prekey;

import org.tautan.crypto.Primitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.KyberPublicKey;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.PreKeyId;
import org.tautan.protocol.Signature;
import org.tautan.protocol.prekey.KyberPreKey;

/// A signed ML-KEM-1024 prekey with its private half. Whoever makes or decodes it closes it.
public final class KyberPreKeyPair implements AutoCloseable {
  /// How often a Kyber prekey may be used.
  public enum Lifetime {
    /// By one initiator; deleted when its first message has been decrypted.
    ONE_TIME,
    /// By everybody who comes when the one-time ones are used up; replaced weekly.
    LAST_RESORT
  }

  private final PreKeyId id;
  private final Lifetime lifetime;
  private final SecretBytes seed;
  private final KyberPublicKey publicKey;
  private final Signature signature;

  KyberPreKeyPair(
      PreKeyId id,
      Lifetime lifetime,
      SecretBytes seed,
      KyberPublicKey publicKey,
      Signature signature) {
    this.id = id;
    this.lifetime = lifetime;
    this.seed = seed;
    this.publicKey = publicKey;
    this.signature = signature;
  }

  /// Reads what [#encode] wrote; a failure means a damaged store. Id and lifetime are stored
  /// beside.
  public static KyberPreKeyPair decode(PreKeyId id, Lifetime lifetime, SecretBytes encoded)
      throws MalformedException {
    StoredPreKey stored =
        new StoredPreKey(encoded, Primitives.KEM_SEED_BYTES, Signature.SIZE + KyberPublicKey.SIZE);
    Signature signature = Signature.parse(stored.next(Signature.SIZE));
    try {
      KyberPublicKey publicKey = new KyberPublicKey(stored.next(KyberPublicKey.SIZE));
      return new KyberPreKeyPair(id, lifetime, stored.secret(), publicKey, signature);
    } catch (IllegalArgumentException damaged) {
      throw MalformedException.because(damaged);
    }
  }

  /// For the store: private seed, signature, public key. The caller closes it.
  public SecretBytes encode() {
    return StoredPreKey.join(seed, signature.bytes(), publicKey.bytes());
  }

  /// What messages name it by.
  public PreKeyId id() {
    return id;
  }

  /// How often it may be used.
  public Lifetime lifetime() {
    return lifetime;
  }

  /// 64 bytes, the private key's seed form (FIPS 203), owned by this pair.
  public SecretBytes seed() {
    return seed;
  }

  /// The public half.
  public KyberPublicKey publicKey() {
    return publicKey;
  }

  /// What the relay is given.
  public KyberPreKey publicPart() {
    return new KyberPreKey(id, publicKey, signature);
  }

  /// Wipes the private half.
  @Override
  public void close() {
    seed.close();
  }

  @Override
  public String toString() {
    return "KyberPreKeyPair[" + id.number() + ", " + lifetime + "]";
  }
}
