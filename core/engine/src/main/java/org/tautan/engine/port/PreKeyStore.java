package org.tautan.engine.port;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.Bytes;

/// Private halves of the prekeys that this device has given out.
public interface PreKeyStore {
  /// The four kinds; ids are unique over all of them.
  enum Kind {
    /// Signed Curve25519 prekey.
    SIGNED,
    /// Signed last-resort ML-KEM prekey.
    LAST_RESORT,
    /// One-time Curve25519 prekey.
    ONE_TIME,
    /// One-time ML-KEM prekey.
    ONE_TIME_KYBER
  }

  /// What is known of a key without its secret.
  ///
  /// @param createdAt ms since 1970
  /// @param replacedAt when a newer one took its place; signed and last-resort keys only
  record Entry(Kind kind, int id, long createdAt, OptionalLong replacedAt) {}

  /// Stores a new key.
  ///
  /// @param key as org.tautan.engine.prekey encodes it
  /// @throws IllegalArgumentException when a key of any kind has that id
  void add(Kind kind, int id, SecretBytes key, long createdAt);

  /// The key; the caller closes it.
  Optional<SecretBytes> find(Kind kind, int id);

  /// All keys of a kind, oldest first.
  List<Entry> list(Kind kind);

  /// Notes that a newer key took this one's place.
  ///
  /// @throws IllegalArgumentException when it is not there
  void markReplaced(Kind kind, int id, long at);

  /// Deletes a key and the base keys remembered with it. Does nothing when it is not there.
  void remove(Kind kind, int id);

  /// Whether a session was opened with this base key on these prekeys.
  boolean knowsBaseKey(int signedId, int kyberId, Bytes baseKey);

  /// Remembers that a session was opened with this base key on these prekeys.
  ///
  /// @return false when it was remembered before: a replay
  boolean rememberBaseKey(int signedId, int kyberId, Bytes baseKey);
}
