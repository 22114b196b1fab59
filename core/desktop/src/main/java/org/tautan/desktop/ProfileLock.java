package org.tautan.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.tautan.crypto.Argon2Cost;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.store.ProfileKeys;
import org.tautan.desktop.store.SqliteStore;
import org.tautan.desktop.vault.slot.KeySlots;
import org.tautan.desktop.vault.slot.Keychain;
import org.tautan.desktop.vault.slot.SlotKind;
import org.tautan.desktop.vault.slot.Unlocking;
import org.tautan.desktop.vault.slot.Unlocking.Unlocked;

/// What opens the database of a profile: a passphrase, the keychain, either of them, or nothing at
/// all. Nothing of the database is written anew when that changes.
///
/// All but [#hasPassphrase] and [#isInKeychain] take the time of Argon2id, or of a keychain that
/// asks its person: never on a user interface's thread. One thread at a time.
public final class ProfileLock {
  private final Path directory;
  private final KeySlots slots;
  private final Keychain keychain;

  private ProfileLock(Path directory, KeySlots slots, Keychain keychain) {
    this.directory = directory;
    this.slots = slots;
    this.keychain = keychain;
  }

  /// That of a data directory.
  public static ProfileLock of(Path dataDirectory, Keychain keychain) {
    return new ProfileLock(
        dataDirectory, KeySlots.ofSystem(dataDirectory.resolve(ProfileKeys.KEY_FILE)), keychain);
  }

  /// Whether the database opens only by a passphrase.
  ///
  /// @throws org.tautan.desktop.vault.slot.KeyFileException when the key file cannot be read
  public boolean hasPassphrase() {
    return slots.isThere() && slots.kinds().contains(SlotKind.PASSPHRASE);
  }

  /// Whether the keychain opens the database.
  ///
  /// @throws org.tautan.desktop.vault.slot.KeyFileException when the key file cannot be read
  public boolean isInKeychain() {
    return slots.isThere() && slots.kinds().contains(SlotKind.KEYCHAIN);
  }

  /// Has the keychain open the database from now on, at a start and without a question.
  ///
  /// @param passphrase where there is one; nobody else decides
  /// @return what became of the passphrase; only `Unlocked`, whose key is closed, has changed
  ///   anything
  /// @throws org.tautan.desktop.vault.slot.KeychainException when the keychain cannot be used;
  ///   nothing has changed
  public Unlocking keepInKeychain(Optional<SecretBytes> passphrase) {
    return withKey(passphrase, key -> slots.keepIn(keychain, key));
  }

  /// Has the keychain open it no more.
  ///
  /// @param passphrase as above
  /// @return as above
  /// @throws org.tautan.desktop.vault.slot.KeychainException when the keychain cannot be used;
  ///   nothing that it keeps opens the database any more
  public Unlocking takeOutOfKeychain(Optional<SecretBytes> passphrase) {
    return withKey(passphrase, key -> slots.takeOutOf(keychain, key));
  }

  /// Destroys the database and its keys for good, also where nothing opens them any more. What the
  /// keychain keeps for them stays, and opens nothing.
  ///
  /// @throws org.tautan.engine.port.StoreException `IN_USE`, while the database is open
  public void erase() {
    SqliteStore.erase(directory);
  }

  private Unlocking withKey(Optional<SecretBytes> passphrase, Consumer<SecretBytes> change) {
    if (passphrase.isEmpty() && hasPassphrase()) {
      throw new IllegalArgumentException("only whoever knows the passphrase decides");
    }
    Unlocking came = passphrase.map(slots::unlock).orElseGet(this::openByItself);
    if (came instanceof Unlocked(_, SecretBytes key)) {
      try (key) {
        change.accept(key);
      }
    }
    return came;
  }

  private Unlocked openByItself() {
    return slots
        .openBeside()
        .or(() -> slots.openBy(keychain))
        .orElseThrow(() -> new IllegalStateException("nothing opens without a passphrase"));
  }

  /// Tries a passphrase, in UTF-8.
  public Unlocking unlock(SecretBytes passphrase) {
    return slots.unlock(passphrase);
  }

  /// Sets a passphrase where there is none. A database that opened by itself opens by it alone;
  /// what is in the keychain stays there.
  public void set(SecretBytes passphrase) {
    try (SecretBytes key = openByItself().key()) {
      slots.guard(key, passphrase, Argon2Cost.STANDARD);
    }
  }

  /// Puts another passphrase in the place of one.
  ///
  /// @return what became of the old one; only `Unlocked`, whose key is closed, has changed anything
  public Unlocking change(SecretBytes old, SecretBytes passphrase) {
    return withKey(Optional.of(old), key -> slots.guard(key, passphrase, Argon2Cost.STANDARD));
  }

  /// Makes the database open without a passphrase again.
  ///
  /// @return as [#change]
  public Unlocking remove(SecretBytes passphrase) {
    return withKey(Optional.of(passphrase), slots::leaveOpen);
  }
}
