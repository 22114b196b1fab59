package org.tautan.desktop.vault.slot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.crypto.Argon2Cost;
import org.tautan.crypto.BouncyCastleArgon2id;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.crypto.SystemRandom;
import org.tautan.desktop.vault.slot.KeyFileException.Reason;
import org.tautan.desktop.vault.slot.Unlocking.TooSoon;
import org.tautan.desktop.vault.slot.Unlocking.Unlocked;
import org.tautan.desktop.vault.slot.Unlocking.WrongPassphrase;

class KeySlotsTest {
  private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

  @TempDir private Path directory;
  private Path file;
  private long now = 1_000_000;
  private Unlocked made;

  @BeforeEach
  void create() {
    file = directory.resolve("vault.key");
    made = slots().create(secret("first"), CHEAP);
  }

  @Test
  void givesTheKeyToWhoeverKnowsThePassphrase() {
    assertEquals(made.key(), unlocked("first"));
    assertEquals(32, made.key().size());
  }

  @Test
  void opensByEachOfItsPassphrasesUntilOneIsRemoved() {
    KeySlots slots = slots();
    SlotId second = slots.add(made.key(), secret("second"), CHEAP);
    assertEquals(made.key(), unlocked("first"));
    assertEquals(made.key(), unlocked("second"));
    assertEquals(List.of(made.slot(), second), slots.list());
    slots.remove(made.slot());
    assertInstanceOf(WrongPassphrase.class, slots().unlock(secret("first")));
    now += 1_000;
    assertEquals(made.key(), unlocked("second"));
  }

  @Test
  void opensByTheNewPassphraseOnlyOnceItWasChanged() {
    slots().change(made.slot(), made.key(), secret("other"), CHEAP);
    assertInstanceOf(WrongPassphrase.class, slots().unlock(secret("first")));
    now += 1_000;
    assertEquals(made.key(), unlocked("other"));
  }

  @Test
  void takesNoOtherKeyThanItsOwn() throws Exception {
    byte[] before = Files.readAllBytes(file);
    SecretBytes other = SecretBytes.random(new SystemRandom(), 32);
    assertThrows(IllegalArgumentException.class, () -> slots().add(other, secret("second"), CHEAP));
    assertThrows(
        IllegalArgumentException.class,
        () -> slots().change(made.slot(), other, secret("other"), CHEAP));
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void opensByItselfOnlyWhereItWasMadeSo() {
    assertEquals(Optional.empty(), slots().openBeside());
    KeySlots open =
        new KeySlots(
            directory.resolve("open.key"),
            new BouncyCastleArgon2id(),
            new SystemRandom(),
            () -> now);
    SecretBytes key = open.createBeside().key();
    assertEquals(key, open.openBeside().orElseThrow().key());
    assertEquals(Set.of(SlotKind.BESIDE), open.kinds());
    assertInstanceOf(WrongPassphrase.class, open.unlock(secret("\0")));
  }

  @Test
  void keepsItsLastSlot() throws Exception {
    byte[] before = Files.readAllBytes(file);
    assertThrows(IllegalArgumentException.class, () -> slots().remove(made.slot()));
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void neverWritesANewKeyOverAnOldOne() throws Exception {
    byte[] before = Files.readAllBytes(file);
    assertFails(Reason.PRESENT, () -> slots().create(secret("x"), CHEAP));
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void makesTheNextAttemptWaitTwiceAsLongAfterEachWrongOne() {
    KeySlots slots = slots();
    for (long wait : List.of(1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000)) {
      assertEquals(new WrongPassphrase(wait), slots.unlock(secret("wrong")));
      now += wait - 1;
      assertEquals(new TooSoon(1), slots.unlock(secret("first")));
      now += 1;
    }
    assertInstanceOf(Unlocked.class, slots.unlock(secret("first")));
    assertEquals(new WrongPassphrase(1_000), slots.unlock(secret("wrong")));
    now -= 500_000;
    assertEquals(new TooSoon(1_000), slots.unlock(secret("first")));
  }

  @Test
  void waitsThroughANewStart() {
    assertEquals(new WrongPassphrase(1_000), slots().unlock(secret("wrong")));
    assertEquals(new TooSoon(1_000), slots().unlock(secret("first")));
    now += 1_000;
    assertEquals(new WrongPassphrase(2_000), slots().unlock(secret("wrong")));
    now += 2_000;
    assertEquals(made.key(), unlocked("first"));
    assertEquals(new WrongPassphrase(1_000), slots().unlock(secret("wrong")));
  }

  @Test
  void guardsWhatOpenedByItselfAndOpensItAgain() {
    slots().leaveOpen(made.key());
    assertEquals(made.key(), slots().openBeside().orElseThrow().key());
    assertEquals(Set.of(SlotKind.BESIDE), slots().kinds());
    slots().guard(made.key(), secret("third"), CHEAP);
    assertEquals(Optional.empty(), slots().openBeside());
    assertEquals(made.key(), unlocked("third"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void overwritesTheSlotsThatWereReplaced() throws Exception {
    slots().leaveOpen(made.key());
    try (var old = java.nio.channels.FileChannel.open(file)) {
      slots().guard(made.key(), secret("third"), CHEAP);
      java.nio.ByteBuffer left = java.nio.ByteBuffer.allocate((int) old.size());
      old.read(left);
      assertArrayEquals(new byte[left.capacity()], left.array());
    }
  }

  @Test
  void tellsADamagedFileFromAWrongPassphrase() throws Exception {
    byte[] sound = Files.readAllBytes(file);
    for (int i = 0; i < sound.length; i++) {
      byte[] changed = sound.clone();
      changed[i] ^= 1;
      Files.write(file, changed);
      assertFails(Reason.DAMAGED, () -> slots().unlock(secret("first")));
    }
    for (int length = 0; length < sound.length; length += 7) {
      Files.write(file, Arrays.copyOf(sound, length));
      assertFails(Reason.DAMAGED, () -> slots().unlock(secret("first")));
    }
    Files.write(file, sound);
    assertEquals(made.key(), unlocked("first"));
  }

  @Test
  void saysThatThereIsNoFile() throws Exception {
    Files.delete(file);
    assertFails(Reason.MISSING, () -> slots().unlock(secret("first")));
  }

  @Test
  void leavesNothingBesideTheFileAndSurvivesWhatACrashLeftThere() throws Exception {
    Files.writeString(directory.resolve("vault.key.new"), "half of a fi");
    slots().add(made.key(), secret("second"), CHEAP);
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(List.of(file), files.toList());
    }
    assertEquals(made.key(), unlocked("second"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void letsNobodyElseReadTheFile() throws Exception {
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  private SecretBytes unlocked(String passphrase) {
    return assertInstanceOf(Unlocked.class, slots().unlock(secret(passphrase))).key();
  }

  private KeySlots slots() {
    return new KeySlots(file, new BouncyCastleArgon2id(), new SystemRandom(), () -> now);
  }

  private static SecretBytes secret(String text) {
    return SecretBytes.owning(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertFails(Reason reason, Executable action) {
    assertEquals(reason, assertThrows(KeyFileException.class, action).reason());
  }
}
