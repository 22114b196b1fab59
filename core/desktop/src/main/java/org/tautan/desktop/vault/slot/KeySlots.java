package org.tautan.desktop.vault.slot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.crypto.Argon2Cost;
import org.tautan.crypto.PasswordHash;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.crypto.JdkPrimitives;
import org.tautan.desktop.vault.slot.KeyFileException.Reason;
import org.tautan.desktop.vault.slot.Unlocking.TooSoon;
import org.tautan.desktop.vault.slot.Unlocking.Unlocked;
import org.tautan.desktop.vault.slot.Unlocking.WrongPassphrase;
import org.tautan.engine.port.Clock;

/// The file that keeps the database key, wrapped once for each passphrase. Passphrases come and go
/// without a byte of the database being written again; whoever adds or removes one shows that the
/// vault is open, by the database key.
///
/// Argon2id takes a quarter of a second and 64 MiB for each slot that is tried: never on a user
/// interface's thread. One thread at a time.
public final class KeySlots {
  private final SlotFile file;
  private final Slot.Tools tools;
  private final Throttle throttle;

  /// @param path where the slots are, or will be
  public KeySlots(Path path, PasswordHash hash, RandomSource random, Clock clock) {
    JdkPrimitives primitives = new JdkPrimitives();
    this.file = new SlotFile(path, primitives);
    this.tools = new Slot.Tools(primitives, hash, random);
    this.throttle = new Throttle(clock);
  }

  /// Makes the file, with a fresh database key in one slot.
  ///
  /// @param passphrase as UTF-8
  /// @throws KeyFileException `PRESENT`, when there is one: its key may be all that opens a
  ///   database
  public Unlocked create(SecretBytes passphrase, Argon2Cost cost) {
    if (file.isThere()) {
      throw new KeyFileException(Reason.PRESENT, "a new key would shut the database for good");
    }
    SecretBytes key = SecretBytes.random(tools.random(), Slot.KEY);
    Slot slot = Slot.wrap(key, passphrase, cost, tools);
    file.replace(List.of(slot));
    return new Unlocked(slot.id(), key);
  }

  /// Tries a passphrase on every slot.
  public Unlocking unlock(SecretBytes passphrase) {
    if (throttle.remaining() > 0) {
      return new TooSoon(throttle.remaining());
    }
    for (Slot slot : file.read()) {
      Optional<SecretBytes> key = slot.open(passphrase, tools);
      if (key.isPresent()) {
        throttle.right();
        return new Unlocked(slot.id(), key.get());
      }
    }
    throttle.wrong();
    return new WrongPassphrase(throttle.remaining());
  }

  /// Which slots there are.
  public List<SlotId> list() {
    return file.read().stream().map(Slot::id).toList();
  }

  /// Adds a slot for another passphrase.
  ///
  /// @param key what a slot gave out; it must be the key of this file
  public SlotId add(SecretBytes key, SecretBytes passphrase, Argon2Cost cost) {
    List<Slot> slots = new ArrayList<>(file.read());
    Slot added = Slot.wrap(key, passphrase, cost, tools);
    slots.add(added);
    file.replace(slots);
    return added.id();
  }

  /// Puts a slot for a new passphrase in the place of one, in a single step.
  public SlotId change(SlotId old, SecretBytes key, SecretBytes passphrase, Argon2Cost cost) {
    List<Slot> slots = new ArrayList<>(file.read());
    Slot changed = Slot.wrap(key, passphrase, cost, tools);
    slots.set(placeOf(old, slots), changed);
    file.replace(slots);
    return changed.id();
  }

  /// Removes a slot. The last one stays: without it nothing would open the database again.
  public void remove(SlotId id) {
    List<Slot> slots = new ArrayList<>(file.read());
    slots.remove(placeOf(id, slots));
    if (slots.isEmpty()) {
      throw new IllegalArgumentException("the last slot cannot be removed");
    }
    file.replace(slots);
  }

  private static int placeOf(SlotId id, List<Slot> slots) {
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("there is no such slot");
  }
}
