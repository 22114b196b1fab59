package org.tautan.crypto;

/// The port that turns something a person remembers (a PIN, a passphrase) into a key: Argon2id (RFC
/// 9106). Separate from [Primitives], because a browser computes it elsewhere.
///
/// Slow and memory-hungry on purpose: never on a user interface's thread.
@FunctionalInterface
public interface PasswordHash {
  /// Derives a key.
  ///
  /// @param password the secret, already encoded as UTF-8; not kept
  /// @param salt at least 8 bytes, stored beside what the key protects
  /// @param length bytes of output, at least 4
  SecretBytes derive(SecretBytes password, byte[] salt, Argon2Cost cost, int length);
}
