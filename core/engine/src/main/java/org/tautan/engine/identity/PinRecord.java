package org.tautan.engine.identity;

import org.tautan.engine.model.Guesses;
import org.tautan.protocol.Bytes;

/// What is kept of a PIN: an Argon2id hash, and the wrong guesses since the last right one.
///
/// @param salt 16 bytes
/// @param hash 32 bytes; not a secret to its owner's store, slow to invert for everybody else
public record PinRecord(Bytes salt, Bytes hash, Guesses guesses) {
  /// Bytes of a salt.
  public static final int SALT_BYTES = 16;

  /// Bytes of a hash.
  public static final int HASH_BYTES = 32;
}
