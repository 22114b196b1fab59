package org.tautan.app.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.app.stage.AppWorld;
import org.tautan.app.stage.PhoneInHand;
import org.tautan.desktop.words.Language;

/// A passphrase is set, the chats are locked and opened again, and nothing of them is on the disk.
class LockStoryTest {
  private static final Settings ENGLISH =
      Settings.STANDARD.withLanguage(Optional.of(Language.ENGLISH)).withTheme(ThemeChoice.LIGHT);
  private static final Settings INDONESIAN =
      Settings.STANDARD.withLanguage(Optional.of(Language.INDONESIAN)).withTheme(ThemeChoice.DARK);

  @TempDir private Path folder;

  @Test
  void whatIsLockedOpensOnlyByThePassphrase() throws IOException {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Ana")) {
      PhoneInHand budi = world.friend("Budi");
      lockShortcut(world);
      world.see("#lock-setting");
      type(world, "#lock-new", "short");
      world.click("#lock-set");
      world.seeText(
          "Take at least 8 characters. Four or more words are easy to remember and hard to guess.");
      world.picture("lock-setting-off-en");
      set(world, "#lock-new", "one two three four");
      set(world, "#lock-repeat", "one two three for");
      world.click("#lock-set");
      world.seeText("The two are not the same.");
      set(world, "#lock-repeat", "one two three four");
      world.click("#lock-set");
      world.see("#lock-now");
      world.picture("lock-setting-on-en");

      lockShortcut(world);
      world.see("#lock-passphrase");
      assertFalse(world.isTextSeen("Budi"));
      budi.writes(world.ownPhone(), "while it was locked");
      world.picture("locked-en");
      world.until("the field has the focus", () -> world.see("#lock-passphrase").isFocused());
      world.enter("not the passphrase");
      world.seeText("That is not the passphrase. You can try again in 1 second.");
      world.picture("locked-wrong-en");
      world.seeText("You can try again now.");
      unlock(world);
      world.openChat("Budi");
      world.seeMessage("while it was locked");

      world.stop();
      assertShowsNothing();
      world.start();
      world.see("#lock-passphrase");
      unlock(world);
      world.openChat("Budi");
      assertEquals(List.of("halo", "while it was locked"), world.texts(budi));
    }
  }

  @Test
  void aPassphraseIsChangedAndRemoved() {
    try (AppWorld world = AppWorld.linked(folder, INDONESIAN, "Ana")) {
      var _ = world.friend("Budi");
      lockShortcut(world);
      set(world, "#lock-new", "one two three four");
      set(world, "#lock-repeat", "one two three four");
      world.click("#lock-set");
      set(world, "#lock-current", "one two three four");
      set(world, "#lock-new", "another passphrase");
      set(world, "#lock-repeat", "another passphrase");
      world.picture("lock-setting-id-dark");
      world.click("#lock-change");
      world.seeText("Frasa sandi sudah diubah.");
      world.click("#lock-now");
      world.see("#lock-passphrase");
      world.picture("locked-id-dark");
      world.enter("another passphrase");
      world.seeText("Budi");
      lockShortcut(world);
      world.see("#lock-passphrase");
      world.enter("another passphrase");
      world.seeText("Budi");
      world.robot().press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
      world.click("#settings-open-privacy");
      set(world, "#lock-current", "another passphrase");
      world.click("#lock-remove");
      world.see("#lock-set");
      world.stop();
      world.start();
      world.seeText("Budi");
      assertFalse(world.isSeen("#lock-passphrase"));
    }
  }

  @Test
  void locksItselfWhenNobodyIsThereOrTheComputerSlept() {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Ana")) {
      var _ = world.friend("Budi");
      lockShortcut(world);
      set(world, "#lock-new", "one two three four");
      set(world, "#lock-repeat", "one two three four");
      assertFalse(world.isSeen("#settings-lock-after-0"), "nothing to choose without a passphrase");
      world.click("#lock-set");
      world.see("#settings-lock-after-3");
      world.picture("lock-after-en");
      world.clock().advance(Duration.ofMinutes(16));
      world.see("#lock-passphrase");
      assertFalse(world.isTextSeen("Budi"));
      unlock(world);

      world.robot().press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
      world.click("#settings-open-privacy");
      world.click("#settings-lock-after-4");
      world.clock().advance(Presence.SLEEP.plus(Duration.ofSeconds(1)));
      world.see("#lock-passphrase");
      unlock(world);
    }
  }

  @Test
  void whoHasLostThePassphraseErasesAndLinksAgain() throws IOException {
    try (AppWorld world = AppWorld.linked(folder, INDONESIAN, "Ana")) {
      PhoneInHand budi = world.friend("Budi");
      budi.writes(world.ownPhone(), "halo");
      lockShortcut(world);
      set(world, "#lock-new", "one two three four");
      set(world, "#lock-repeat", "one two three four");
      world.click("#lock-set");
      world.see("#lock-now");
      lockShortcut(world);
      world.click("#lock-forgot");
      world.see("#lock-lost");
      world.picture("lock-lost-id");
      world.robot().push(KeyCode.ESCAPE);
      world.see("#lock-passphrase");
      assertTrue(Files.exists(folder.resolve("computer/engine/store.db")));

      world.click("#lock-forgot");
      world.click("#lock-lost-erase");
      world.link(world.phone("Ana yang lain"));
      assertFalse(world.isTextSeen("Budi"));
      lockShortcut(world);
      world.see("#lock-set");
      assertShowsNothing();
    }
  }

  private static void unlock(AppWorld world) {
    world.until("the field has the focus", () -> world.see("#lock-passphrase").isFocused());
    world.enter("one two three four");
    world.seeText("Budi");
  }

  private static void lockShortcut(AppWorld world) {
    world.robot().press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
  }

  private static void set(AppWorld world, String field, String text) {
    world.click(field);
    world.robot().press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    world.letters(text);
  }

  private static void type(AppWorld world, String field, String text) {
    world.click(field);
    world.letters(text);
  }

  /// Neither names nor texts nor the passphrase are anywhere in this computer's folder.
  private void assertShowsNothing() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("computer"))) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertTrue(all.stream().anyMatch(file -> file.endsWith("store.db")));
      for (Path file : all) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (String secret : List.of("halo", "while it was", "Budi", "one two", "SQLite format")) {
          assertFalse(text.contains(secret), () -> file + " shows " + secret);
        }
      }
    }
  }
}
