package org.tautan.desktop.vault.slot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.ProfileLock;
import org.tautan.desktop.store.ProfileKeys;
import org.tautan.desktop.vault.slot.KeychainException.Reason;
import org.tautan.desktop.vault.slot.Unlocking.Unlocked;
import org.tautan.desktop.vault.slot.Unlocking.WrongPassphrase;
import org.tautan.engine.port.StoreException;

class KeychainSlotsTest {
  @TempDir private Path directory;
  private final HeldKeychain keychain = new HeldKeychain();
  private Path file;
  private SecretBytes key;
  private ProfileLock lock;

  @BeforeEach
  void create() {
    file = directory.resolve(ProfileKeys.KEY_FILE);
    key = slots().createBeside().key();
    lock = ProfileLock.of(directory, keychain);
  }

  @Test
  void putsTheKeychainInThePlaceOfNothingAtAll() {
    assertInstanceOf(Unlocked.class, lock.keepInKeychain(Optional.empty()));
    assertEquals(Set.of(SlotKind.KEYCHAIN), slots().kinds());
    assertTrue(lock.isInKeychain());
    assertEquals(Optional.empty(), slots().openBeside());
    assertEquals(key, keys().get(directory.resolve("store.db")));
    assertEquals(1, keychain.kept.size());
  }

  @Test
  void opensByThePassphraseOrTheKeychainWhereBothAreThere() {
    lock.set(secret("passphrase"));
    assertThrows(IllegalArgumentException.class, () -> lock.keepInKeychain(Optional.empty()));
    assertInstanceOf(
        WrongPassphrase.class, lock.keepInKeychain(Optional.of(secret("another one"))));
    assertEquals(Set.of(SlotKind.PASSPHRASE), slots().kinds());
    assertTrue(keychain.kept.isEmpty());
    forgetTheWait();

    assertInstanceOf(Unlocked.class, lock.keepInKeychain(Optional.of(secret("passphrase"))));
    assertEquals(key, keys().get(directory.resolve("store.db")));
    assertEquals(key, opened("passphrase"));

    assertInstanceOf(Unlocked.class, lock.change(secret("passphrase"), secret("the next")));
    assertEquals(Set.of(SlotKind.KEYCHAIN, SlotKind.PASSPHRASE), slots().kinds());
    assertEquals(key, keys().get(directory.resolve("store.db")));
    assertEquals(key, opened("the next"));

    assertInstanceOf(Unlocked.class, lock.remove(secret("the next")));
    assertEquals(Set.of(SlotKind.KEYCHAIN), slots().kinds(), "it does not open by itself");

    lock.set(secret("a third"));
    assertEquals(Set.of(SlotKind.KEYCHAIN, SlotKind.PASSPHRASE), slots().kinds());
    assertThrows(IllegalArgumentException.class, () -> lock.takeOutOfKeychain(Optional.empty()));
    assertInstanceOf(Unlocked.class, lock.takeOutOfKeychain(Optional.of(secret("a third"))));
    assertEquals(Set.of(SlotKind.PASSPHRASE), slots().kinds());
    assertTrue(keychain.kept.isEmpty());
  }

  @Test
  void opensByItselfAgainWhenItLeavesTheKeychain() {
    lock.keepInKeychain(Optional.empty());
    lock.takeOutOfKeychain(Optional.empty());
    assertEquals(Set.of(SlotKind.BESIDE), slots().kinds());
    assertTrue(keychain.kept.isEmpty());
    assertEquals(key, keys().get(directory.resolve("store.db")));
  }

  @Test
  void putsANewSecretInThePlaceOfAnOldOne() {
    lock.keepInKeychain(Optional.empty());
    Map<SlotId, SecretBytes> before = Map.copyOf(keychain.kept);
    lock.keepInKeychain(Optional.empty());
    assertEquals(1, keychain.kept.size());
    assertTrue(before.keySet().stream().noneMatch(keychain.kept::containsKey));
    assertEquals(key, keys().get(directory.resolve("store.db")));
  }

  @Test
  void staysAsItWasWhenTheKeychainKeepsNothing() throws Exception {
    byte[] before = Files.readAllBytes(file);
    keychain.refuses = Optional.of(Reason.LOCKED);
    assertThrows(KeychainException.class, () -> lock.keepInKeychain(Optional.empty()));
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void saysThatTheKeychainDoesNotOpenItAndMakesNoOtherKey() throws Exception {
    lock.keepInKeychain(Optional.empty());
    byte[] before = Files.readAllBytes(file);

    keychain.refuses = Optional.of(Reason.ABSENT);
    assertNotGiven("it is gone");
    keychain.refuses = Optional.empty();

    Map<SlotId, SecretBytes> kept = Map.copyOf(keychain.kept);
    keychain.kept.clear();
    assertNotGiven("it was emptied");

    kept.keySet().forEach(slot -> keychain.kept.put(slot, secret("of somebody else")));
    assertNotGiven("it keeps another secret");

    assertArrayEquals(before, Files.readAllBytes(file));
    keychain.kept.putAll(kept);
    assertEquals(key, keys().get(directory.resolve("store.db")));
  }

  private void assertNotGiven(String why) {
    Path database = directory.resolve("store.db");
    for (var ask : Set.<Runnable>of(() -> keys().get(database), () -> keys().getOrMake(database))) {
      assertEquals(
          StoreException.Reason.KEYCHAIN,
          assertThrows(StoreException.class, ask::run, why).reason());
    }
  }

  private ProfileKeys keys() {
    return ProfileKeys.ofComputer(keychain);
  }

  private SecretBytes opened(String passphrase) {
    return assertInstanceOf(Unlocked.class, lock.unlock(secret(passphrase))).key();
  }

  private void forgetTheWait() {
    try {
      Files.delete(directory.resolve(ProfileKeys.KEY_FILE + ".wait"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private KeySlots slots() {
    return KeySlots.ofSystem(file);
  }

  private static SecretBytes secret(String text) {
    return SecretBytes.owning(text.getBytes(StandardCharsets.UTF_8));
  }

  /// A keychain in memory that does what a test says.
  private static final class HeldKeychain implements Keychain {
    private final Map<SlotId, SecretBytes> kept = new HashMap<>();
    private Optional<Reason> refuses = Optional.empty();

    @Override
    public Optional<SecretBytes> find(SlotId slot) {
      check();
      return Optional.ofNullable(kept.get(slot)).map(SecretBytes::copy);
    }

    @Override
    public void keep(SlotId slot, SecretBytes secret) {
      check();
      kept.put(slot, secret.copy());
    }

    @Override
    public void forget(SlotId slot) {
      check();
      kept.remove(slot);
    }

    private void check() {
      refuses.ifPresent(why -> {
        throw new KeychainException(why, "as the test wants");
      });
    }
  }
}
