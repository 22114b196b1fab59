package org.tautan.desktop;

import java.nio.file.Path;
import org.tautan.crypto.Argon2Cost;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.store.ProfileKeys;
import org.tautan.desktop.vault.slot.KeySlots;
import org.tautan.desktop.vault.slot.SlotKind;
import org.tautan.desktop.vault.slot.Unlocking;
import org.tautan.desktop.vault.slot.Unlocking.Unlocked;

/// The passphrase of a profile: whether its database opens by itself, or only for who knows it.
/// Nothing of the database is written anew when that changes.
///
/// All but [#hasPassphrase] take the time of Argon2id: never on a user interface's thread. One
/// thread at a time.
public final class ProfileLock {
  private final KeySlots slots;

  private ProfileLock(KeySlots slots) {
    this.slots = slots;
  }

  /// That of a data directory.
  public static ProfileLock of(Path dataDirectory) {
    return new ProfileLock(KeySlots.ofSystem(dataDirectory.resolve(ProfileKeys.KEY_FILE)));
  }

  /// Whether the database opens only by a passphrase.
  ///
  /// @throws org.tautan.desktop.vault.slot.KeyFileException when the key file cannot be read
  public boolean hasPassphrase() {
    return slots.isThere() && slots.kinds().contains(SlotKind.PASSPHRASE);
  }

  /// Tries a passphrase, in UTF-8.
  public Unlocking unlock(SecretBytes passphrase) {
    return slots.unlock(passphrase);
  }

  /// Makes a database that opens by itself open only by a passphrase.
  public void set(SecretBytes passphrase) {
    try (SecretBytes key =
        slots
            .openBeside()
            .orElseThrow(() -> new IllegalStateException("there is a passphrase already"))
            .key()) {
      slots.guard(key, passphrase, Argon2Cost.STANDARD);
    }
  }

  /// Puts another passphrase in the place of one.
  ///
  /// @return what became of the old one; only `Unlocked`, whose key is closed, has changed anything
  public Unlocking change(SecretBytes old, SecretBytes passphrase) {
    Unlocking came = slots.unlock(old);
    if (came instanceof Unlocked(_, SecretBytes key)) {
      try (key) {
        slots.guard(key, passphrase, Argon2Cost.STANDARD);
      }
    }
    return came;
  }

  /// Makes the database open by itself again.
  ///
  /// @return as [#change]
  public Unlocking remove(SecretBytes passphrase) {
    Unlocking came = slots.unlock(passphrase);
    if (came instanceof Unlocked(_, SecretBytes key)) {
      try (key) {
        slots.leaveOpen(key);
      }
    }
    return came;
  }
}
