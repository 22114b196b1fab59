package org.tautan.engine.prekey;

import org.tautan.crypto.Primitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.PreKeyId;
import org.tautan.protocol.prekey.OneTimePreKey;

/// A one-time prekey with its private half. The relay gives it to one initiator and forgets it; it
/// is deleted here when that one's first message has been decrypted. Whoever makes or decodes it
/// closes it.
public final class OneTimePreKeyPair implements AutoCloseable {
  private final PreKeyId id;
  private final SecretBytes privateKey;
  private final CurvePublicKey publicKey;

  OneTimePreKeyPair(PreKeyId id, SecretBytes privateKey, CurvePublicKey publicKey) {
    this.id = id;
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /// Reads what [#encode] wrote; a failure means a damaged store.
  public static OneTimePreKeyPair decode(PreKeyId id, SecretBytes encoded)
      throws MalformedException {
    StoredPreKey stored =
        new StoredPreKey(encoded, Primitives.CURVE_KEY_BYTES, CurvePublicKey.SIZE);
    CurvePublicKey publicKey = CurvePublicKey.parse(stored.next(CurvePublicKey.SIZE));
    return new OneTimePreKeyPair(id, stored.secret(), publicKey);
  }

  /// For the store: private key, public key. The caller closes it.
  public SecretBytes encode() {
    return StoredPreKey.join(privateKey, publicKey.bytes());
  }

  /// What messages name it by.
  public PreKeyId id() {
    return id;
  }

  /// 32 bytes, owned by this pair.
  public SecretBytes privateKey() {
    return privateKey;
  }

  /// The public half.
  public CurvePublicKey publicKey() {
    return publicKey;
  }

  /// What the relay is given.
  public OneTimePreKey publicPart() {
    return new OneTimePreKey(id, publicKey);
  }

  /// Wipes the private half.
  @Override
  public void close() {
    privateKey.close();
  }

  @Override
  public String toString() {
    return "OneTimePreKeyPair[" + id.number() + "]";
  }
}
