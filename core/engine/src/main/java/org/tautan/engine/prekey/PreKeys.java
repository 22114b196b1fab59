package org.tautan.engine.prekey;

import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.PreKeyId;

/// This device's prekeys, as decrypting looks them up. Reads only; an implementation answers from
/// the store, inside the transaction that decrypting is part of.
public interface PreKeys {
  /// The signed prekey with this id, as long as it is kept.
  Optional<SignedPreKeyPair> signed(PreKeyId id);

  /// The Kyber prekey with this id, one-time or last-resort.
  Optional<KyberPreKeyPair> kyber(PreKeyId id);

  /// The one-time prekey with this id, until it has been used.
  Optional<OneTimePreKeyPair> oneTime(PreKeyId id);

  /// Whether a session was started before with this base key on these prekeys: its [PreKeyUse] was
  /// stored. Must be remembered as long as the signed or the last-resort prekey exists, for a
  /// replay would otherwise start the session again.
  boolean wasAccepted(PreKeyId signed, PreKeyId kyber, Bytes baseKey);
}
