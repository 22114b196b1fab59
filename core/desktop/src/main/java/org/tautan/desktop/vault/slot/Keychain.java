package org.tautan.desktop.vault.slot;

import java.util.Optional;
import org.tautan.crypto.SecretBytes;

/// The keychain of a person's desktop: what it keeps is there for that person's programs while the
/// person is logged in, and sealed on the disk.
///
/// It may ask the person something, and wait for the answer: never on a user interface's thread.
/// One thread at a time. Each method throws a [KeychainException] when the keychain cannot be used.
public interface Keychain {
  /// The secret that is kept for a slot; the caller closes it.
  Optional<SecretBytes> find(SlotId slot);

  /// Keeps a secret for a slot, on the disk once this returns.
  void keep(SlotId slot, SecretBytes secret);

  /// Lets go of what is kept for a slot, if there is anything.
  void forget(SlotId slot);

  /// Where there is no keychain.
  static Keychain none() {
    return new Keychain() {
      @Override
      public Optional<SecretBytes> find(SlotId slot) {
        throw absent();
      }

      @Override
      public void keep(SlotId slot, SecretBytes secret) {
        throw absent();
      }

      @Override
      public void forget(SlotId slot) {
        throw absent();
      }

      private KeychainException absent() {
        return new KeychainException(KeychainException.Reason.ABSENT, "this system has none");
      }
    };
  }
}
