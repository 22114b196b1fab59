package org.tautan.relay.directory;

/// Whether a bundle may use up one-time prekeys.
public enum OneTimeUse {
  /// A one-time prekey of each kind, while there are any.
  ALLOWED,
  /// The asker has had many: no one-time X25519 prekey, and the last-resort Kyber one.
  EXHAUSTED
}
