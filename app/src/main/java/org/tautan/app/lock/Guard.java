package org.tautan.app.lock;

/// What keeps others from this computer's chats.
public enum Guard {
  /// Nothing but the rights of their files.
  NOTHING,
  /// A passphrase.
  PASSPHRASE,
  /// The computer's keychain.
  KEYCHAIN,
  /// The keychain opens them, and so does a passphrase.
  BOTH;

  static Guard of(boolean passphrase, boolean keychain) {
    if (passphrase) {
      return keychain ? BOTH : PASSPHRASE;
    }
    return keychain ? KEYCHAIN : NOTHING;
  }

  /// Whether a passphrase opens them.
  public boolean hasPassphrase() {
    return this == PASSPHRASE || this == BOTH;
  }

  /// Whether the keychain opens them.
  public boolean hasKeychain() {
    return this == KEYCHAIN || this == BOTH;
  }
}
