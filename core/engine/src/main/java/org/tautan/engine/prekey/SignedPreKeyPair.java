package org.tautan.engine.prekey;

import org.tautan.crypto.Primitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.PreKeyId;
import org.tautan.protocol.Signature;
import org.tautan.protocol.prekey.SignedPreKey;

/// A signed prekey with its private half. The relay gives the same one to everybody until it is
/// replaced, weekly. Whoever makes or decodes it closes it.
public final class SignedPreKeyPair implements AutoCloseable {
  private final PreKeyId id;
  private final SecretBytes privateKey;
  private final CurvePublicKey publicKey;
  private final Signature signature;

  SignedPreKeyPair(
      PreKeyId id, SecretBytes privateKey, CurvePublicKey publicKey, Signature signature) {
    this.id = id;
    this.privateKey = privateKey;
    this.publicKey = publicKey;
    this.signature = signature;
  }

  /// Reads what [#encode] wrote; a failure means a damaged store.
  public static SignedPreKeyPair decode(PreKeyId id, SecretBytes encoded)
      throws MalformedException {
    StoredPreKey stored =
        new StoredPreKey(encoded, Primitives.CURVE_KEY_BYTES, Signature.SIZE + CurvePublicKey.SIZE);
    Signature signature = Signature.parse(stored.next(Signature.SIZE));
    CurvePublicKey publicKey = CurvePublicKey.parse(stored.next(CurvePublicKey.SIZE));
    return new SignedPreKeyPair(id, stored.secret(), publicKey, signature);
  }

  /// For the store: private key, signature, public key. The caller closes it.
  public SecretBytes encode() {
    return StoredPreKey.join(privateKey, signature.bytes(), publicKey.bytes());
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
  public SignedPreKey publicPart() {
    return new SignedPreKey(id, publicKey, signature);
  }

  /// Wipes the private half.
  @Override
  public void close() {
    privateKey.close();
  }

  @Override
  public String toString() {
    return "SignedPreKeyPair[" + id.number() + "]";
  }
}
