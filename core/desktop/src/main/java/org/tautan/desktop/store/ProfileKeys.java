package org.tautan.desktop.store;

import java.nio.file.Path;
import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.vault.slot.KeySlots;
import org.tautan.desktop.vault.slot.Keychain;
import org.tautan.desktop.vault.slot.KeychainException;
import org.tautan.desktop.vault.slot.SlotKind;
import org.tautan.desktop.vault.slot.Unlocking.Unlocked;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

/// Where the program's database key comes from. The slots that hold it lie in [#KEY_FILE], beside
/// the database; only whoever holds the directory's lock asks.
public interface ProfileKeys {
  /// The file of slots.
  String KEY_FILE = "store.key";

  /// The key of a database that has one; the caller closes it.
  ///
  /// @throws StoreException `LOCKED`, when nothing at hand opens a slot; `KEYCHAIN`, when the
  ///   keychain should and does not
  SecretBytes get(Path database);

  /// The same for a database that may have none yet: it is made, and kept before it is given out.
  SecretBytes getOrMake(Path database);

  /// The key that a person's passphrase has opened. Where the key file is gone, because all was
  /// erased, a new one is made that opens by itself.
  ///
  /// @param key the caller's, who closes it once no store opens any more
  static ProfileKeys unlocked(SecretBytes key) {
    return new ProfileKeys() {
      @Override
      public SecretBytes get(Path database) {
        return key.copy();
      }

      @Override
      public SecretBytes getOrMake(Path database) {
        KeySlots slots = KeySlots.ofSystem(database.resolveSibling(KEY_FILE));
        return slots.isThere() ? key.copy() : slots.createBeside().key();
      }
    };
  }

  /// The key lies beside the database, for its owner only: whoever reads this disk reads it too.
  static ProfileKeys beside() {
    return ofComputer(Keychain.none());
  }

  /// The key that this computer gives out without asking for a passphrase: from beside the
  /// database, or from the keychain. A new one is kept beside the database.
  static ProfileKeys ofComputer(Keychain keychain) {
    return new ProfileKeys() {
      @Override
      public SecretBytes get(Path database) {
        KeySlots slots = slots(database);
        return slots
            .openBeside()
            .or(() -> inKeychain(slots))
            .orElseThrow(() -> new StoreException(Reason.LOCKED, "no slot opens by itself"))
            .key();
      }

      private Optional<Unlocked> inKeychain(KeySlots slots) {
        if (!slots.kinds().contains(SlotKind.KEYCHAIN)) {
          return Optional.empty();
        }
        try {
          Optional<Unlocked> opened = slots.openBy(keychain);
          if (opened.isEmpty()) {
            throw new StoreException(Reason.KEYCHAIN, "it keeps nothing that opens a slot");
          }
          return opened;
        } catch (KeychainException e) {
          throw new StoreException(Reason.KEYCHAIN, "it could not be used", e);
        }
      }

      @Override
      public SecretBytes getOrMake(Path database) {
        KeySlots slots = slots(database);
        return slots.isThere() ? get(database) : slots.createBeside().key();
      }

      private KeySlots slots(Path database) {
        return KeySlots.ofSystem(database.resolveSibling(KEY_FILE));
      }
    };
  }
}
