package org.tautan.desktop.vault.slot;

import org.tautan.crypto.SecretBytes;

/// What came of an attempt to open a slot.
public sealed interface Unlocking {
  /// The passphrase is right.
  ///
  /// @param slot the one that it opened
  /// @param key the database key, which the caller closes
  record Unlocked(SlotId slot, SecretBytes key) implements Unlocking {}

  /// It opens no slot.
  ///
  /// @param millis how long until the next attempt is taken
  record WrongPassphrase(long millis) implements Unlocking {}

  /// It was not tried, because the last wrong one was too short ago.
  ///
  /// @param millis how long until the next attempt is taken
  record TooSoon(long millis) implements Unlocking {}
}
