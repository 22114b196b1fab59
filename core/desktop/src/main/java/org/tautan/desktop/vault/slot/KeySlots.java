package org.tautan.desktop.vault.slot;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tautan.crypto.Argon2Cost;
import org.tautan.crypto.BouncyCastleArgon2id;
import org.tautan.crypto.PasswordHash;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.crypto.JdkPrimitives;
import org.tautan.desktop.crypto.SystemRandom;
import org.tautan.desktop.host.SystemClock;
import org.tautan.desktop.vault.slot.KeyFileException.Reason;
import org.tautan.desktop.vault.slot.SlotFile.Content;
import org.tautan.desktop.vault.slot.Unlocking.TooSoon;
import org.tautan.desktop.vault.slot.Unlocking.Unlocked;
import org.tautan.desktop.vault.slot.Unlocking.WrongPassphrase;
import org.tautan.engine.port.Clock;
import org.tautan.protocol.Bytes;

/// The file that keeps the database key, wrapped once for each way to open it ([SlotKind]). They
/// come and go without a byte of the database being written again; whoever adds or changes one
/// shows that the vault is open, by the database key.
///
/// Argon2id takes a quarter of a second and 64 MiB for each passphrase slot that is tried: never on
/// a user interface's thread. One thread at a time.
public final class KeySlots {
  private static final byte[] CHECK_LABEL =
      "tautan key file 1 check".getBytes(StandardCharsets.US_ASCII);

  /// What opens a slot of the kind `BESIDE`: no secret at all.
  private static final byte[] NO_SECRET = {0};

  private final SlotFile file;
  private final Slot.Tools tools;
  private final Throttle throttle;

  /// @param path where the slots are, or will be
  public KeySlots(Path path, PasswordHash hash, RandomSource random, Clock clock) {
    JdkPrimitives primitives = new JdkPrimitives();
    this.file = new SlotFile(path, primitives);
    this.tools = new Slot.Tools(primitives, hash, random);
    this.throttle = new Throttle(clock, path.resolveSibling(path.getFileName() + ".wait"));
  }

  /// The same with this computer's means.
  public static KeySlots ofSystem(Path path) {
    return new KeySlots(path, new BouncyCastleArgon2id(), new SystemRandom(), new SystemClock());
  }

  /// Whether there is a file.
  public boolean isThere() {
    return file.isThere();
  }

  /// Makes the file, with a fresh database key in one slot.
  ///
  /// @param passphrase as UTF-8
  /// @throws KeyFileException `PRESENT`, when there is one: its key may be all that opens a
  ///   database
  public Unlocked create(SecretBytes passphrase, Argon2Cost cost) {
    return create(key -> Slot.wrap(key, passphrase, cost, tools));
  }

  /// Makes the file, with a fresh database key in a slot that opens by itself.
  ///
  /// @throws KeyFileException `PRESENT`, as above
  public Unlocked createBeside() {
    return create(this::beside);
  }

  private Unlocked create(Function<SecretBytes, Slot> wrap) {
    if (file.isThere()) {
      throw new KeyFileException(Reason.PRESENT, "a new key would shut the database for good");
    }
    SecretBytes key = SecretBytes.random(tools.random(), Slot.KEY);
    Slot slot = wrap.apply(key);
    file.replace(new Content(check(key), List.of(slot)));
    return new Unlocked(slot.id(), key);
  }

  private Slot beside(SecretBytes key) {
    try (SecretBytes none = SecretBytes.copyOf(NO_SECRET)) {
      return Slot.wrap(SlotKind.BESIDE, key, none, tools);
    }
  }

  private Bytes check(SecretBytes key) {
    return Bytes.wrap(key.use(bytes -> tools.primitives().hmacSha256(bytes, CHECK_LABEL)));
  }

  /// Opens a slot that opens by itself, if there is one.
  public Optional<Unlocked> openBeside() {
    try (SecretBytes none = SecretBytes.copyOf(NO_SECRET)) {
      for (Slot slot : slotsOf(SlotKind.BESIDE)) {
        Optional<Unlocked> opened = open(slot, none);
        if (opened.isPresent()) {
          return opened;
        }
      }
      return Optional.empty();
    }
  }

  /// Opens a slot by what the keychain keeps for it; empty where there is no such slot, or nothing
  /// kept that opens it.
  ///
  /// @throws KeychainException when there is one, and the keychain cannot be used
  public Optional<Unlocked> openBy(Keychain keychain) {
    for (Slot slot : slotsOf(SlotKind.KEYCHAIN)) {
      Optional<SecretBytes> kept = keychain.find(slot.id());
      if (kept.isPresent()) {
        try (SecretBytes secret = kept.get()) {
          Optional<Unlocked> opened = open(slot, secret);
          if (opened.isPresent()) {
            return opened;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Unlocked> open(Slot slot, SecretBytes secret) {
    return slot.open(secret, tools).map(key -> new Unlocked(slot.id(), key));
  }

  private List<Slot> slotsOf(SlotKind kind) {
    return file.read().slots().stream().filter(slot -> slot.kind() == kind).toList();
  }

  /// Tries a passphrase on every slot that has one.
  public Unlocking unlock(SecretBytes passphrase) {
    if (throttle.remaining() > 0) {
      return new TooSoon(throttle.remaining());
    }
    for (Slot slot : slotsOf(SlotKind.PASSPHRASE)) {
      Optional<Unlocked> opened = open(slot, passphrase);
      if (opened.isPresent()) {
        throttle.right();
        return opened.get();
      }
    }
    throttle.wrong();
    return new WrongPassphrase(throttle.remaining());
  }

  /// Which slots there are.
  public List<SlotId> list() {
    return file.read().slots().stream().map(Slot::id).toList();
  }

  /// Of which kinds they are.
  public Set<SlotKind> kinds() {
    return file.read().slots().stream().map(Slot::kind).collect(Collectors.toSet());
  }

  /// Adds a slot for another passphrase.
  ///
  /// @param key what a slot gave out
  /// @throws IllegalArgumentException when it is not the key of this file
  public SlotId add(SecretBytes key, SecretBytes passphrase, Argon2Cost cost) {
    List<Slot> slots = new ArrayList<>(slotsUnder(key));
    Slot added = Slot.wrap(key, passphrase, cost, tools);
    slots.add(added);
    file.replace(new Content(check(key), slots));
    return added.id();
  }

  /// Puts a slot for a new passphrase in the place of one, in a single step.
  ///
  /// @throws IllegalArgumentException when the key is not that of this file
  public SlotId change(SlotId old, SecretBytes key, SecretBytes passphrase, Argon2Cost cost) {
    List<Slot> slots = new ArrayList<>(slotsUnder(key));
    Slot changed = Slot.wrap(key, passphrase, cost, tools);
    slots.set(placeOf(old, slots), changed);
    file.replace(new Content(check(key), slots));
    return changed.id();
  }

  /// Puts one slot for a passphrase in the place of all but the keychain's, in a single step.
  public void guard(SecretBytes key, SecretBytes passphrase, Argon2Cost cost) {
    List<Slot> slots = only(SlotKind.KEYCHAIN, key);
    slots.add(Slot.wrap(key, passphrase, cost, tools));
    file.replace(new Content(check(key), slots));
  }

  /// Takes the slots for passphrases away, in a single step. Where the keychain opens none, one
  /// that opens by itself comes in their place.
  public void leaveOpen(SecretBytes key) {
    List<Slot> slots = only(SlotKind.KEYCHAIN, key);
    if (slots.isEmpty()) {
      slots.add(beside(key));
    }
    file.replace(new Content(check(key), slots));
  }

  /// Puts a slot that the keychain opens in the place of all but those for passphrases. The file
  /// changes, in a single step, once the keychain has what opens it.
  ///
  /// @throws KeychainException when the keychain cannot be used; the file is as it was
  public void keepIn(Keychain keychain, SecretBytes key) {
    List<Slot> slots = only(SlotKind.PASSPHRASE, key);
    try (SecretBytes secret = SecretBytes.random(tools.random(), Slot.KEY)) {
      Slot added = Slot.wrap(SlotKind.KEYCHAIN, key, secret, tools);
      keychain.keep(added.id(), secret);
      slots.add(added);
    }
    replace(key, slots, keychain);
  }

  /// Takes the slots away that the keychain opens, in a single step; where no passphrase opens one,
  /// one that opens by itself comes in their place. What the keychain keeps for them goes after
  /// that.
  ///
  /// @throws KeychainException when the keychain cannot be used; the file is changed all the same,
  ///   and what is left in the keychain opens nothing
  public void takeOutOf(Keychain keychain, SecretBytes key) {
    List<Slot> slots = only(SlotKind.PASSPHRASE, key);
    if (slots.isEmpty()) {
      slots.add(beside(key));
    }
    replace(key, slots, keychain);
  }

  /// The keychain lets go only of what opens nothing any more.
  private void replace(SecretBytes key, List<Slot> slots, Keychain keychain) {
    List<Slot> before = slotsOf(SlotKind.KEYCHAIN);
    file.replace(new Content(check(key), slots));
    before.forEach(slot -> keychain.forget(slot.id()));
  }

  private List<Slot> only(SlotKind kind, SecretBytes key) {
    return slotsUnder(key).stream()
        .filter(slot -> slot.kind() == kind)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /// Removes a slot. The last one stays: without it nothing would open the database again.
  public void remove(SlotId id) {
    Content content = file.read();
    List<Slot> slots = new ArrayList<>(content.slots());
    slots.remove(placeOf(id, slots));
    if (slots.isEmpty()) {
      throw new IllegalArgumentException("the last slot cannot be removed");
    }
    file.replace(new Content(content.check(), slots));
  }

  /// The slots of a file that holds this key: one that held two would open differently by each.
  private List<Slot> slotsUnder(SecretBytes key) {
    Content content = file.read();
    if (!content.check().equals(check(key))) {
      throw new IllegalArgumentException("another key than that of the file");
    }
    return content.slots();
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
