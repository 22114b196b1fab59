package org.tautan.engine.prekey;

import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.port.PreKeyStore;
import org.tautan.engine.port.PreKeyStore.Kind;
import org.tautan.engine.port.StoreException;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.PreKeyId;

/// This device's prekeys in the store, for the transaction that decrypting is part of.
public final class StoredPreKeys implements PreKeys {
  private final PreKeyStore store;

  /// @param store of the transaction
  public StoredPreKeys(PreKeyStore store) {
    this.store = store;
  }

  @Override
  public Optional<SignedPreKeyPair> signed(PreKeyId id) {
    return read(Kind.SIGNED, id, SignedPreKeyPair::decode);
  }

  @Override
  public Optional<OneTimePreKeyPair> oneTime(PreKeyId id) {
    return read(Kind.ONE_TIME, id, OneTimePreKeyPair::decode);
  }

  @Override
  public Optional<KyberPreKeyPair> kyber(PreKeyId id) {
    Optional<KyberPreKeyPair> once =
        read(
            Kind.ONE_TIME_KYBER,
            id,
            (i, key) -> KyberPreKeyPair.decode(i, KyberPreKeyPair.Lifetime.ONE_TIME, key));
    return once.isPresent()
        ? once
        : read(
            Kind.LAST_RESORT,
            id,
            (i, key) -> KyberPreKeyPair.decode(i, KyberPreKeyPair.Lifetime.LAST_RESORT, key));
  }

  @Override
  public boolean wasAccepted(PreKeyId signed, PreKeyId kyber, Bytes baseKey) {
    return store.knowsBaseKey(signed.number(), kyber.number(), baseKey);
  }

  /// Writes down what a message that opened a session has used.
  public void use(PreKeyUse use) {
    store.rememberBaseKey(use.signed().number(), use.kyber().number(), use.baseKey());
    use.oneTime().ifPresent(id -> store.remove(Kind.ONE_TIME, id.number()));
    if (use.kyberLifetime() == KyberPreKeyPair.Lifetime.ONE_TIME) {
      store.remove(Kind.ONE_TIME_KYBER, use.kyber().number());
    }
  }

  private interface Decoder<T> {
    T decode(PreKeyId id, SecretBytes key) throws MalformedException;
  }

  private <T> Optional<T> read(Kind kind, PreKeyId id, Decoder<T> decoder) {
    Optional<SecretBytes> stored = store.find(kind, id.number());
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    try (SecretBytes key = stored.get()) {
      return Optional.of(decoder.decode(id, key));
    } catch (MalformedException e) {
      throw new StoreException(StoreException.Reason.CORRUPT, "a prekey cannot be read", e);
    }
  }
}
