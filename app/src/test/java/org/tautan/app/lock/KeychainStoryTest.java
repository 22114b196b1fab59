package org.tautan.app.lock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.keychain.GnomeKeyring;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.app.stage.AppWorld;
import org.tautan.desktop.vault.slot.KeySlots;
import org.tautan.desktop.vault.slot.SlotKind;
import org.tautan.desktop.words.Language;

/// The key goes into the computer's keychain, a real one, and the keychain goes away.
@EnabledOnOs(OS.LINUX)
class KeychainStoryTest {
  private static final Settings ENGLISH =
      Settings.STANDARD.withLanguage(Optional.of(Language.ENGLISH)).withTheme(ThemeChoice.LIGHT);
  private static final String PASSPHRASE = "one two three four";

  @TempDir private Path folder;
  private GnomeKeyring keyring;

  @BeforeEach
  void logIn() {
    keyring = GnomeKeyring.in(folder.resolve("home")).logIn("login");
  }

  @AfterEach
  void logOut() {
    keyring.close();
  }

  @Test
  void theKeychainOpensTheChatsAndThePassphraseDoesWhenItIsGone() {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Ana")) {
      var _ = world.friend("Budi");
      withKeychain(world);
      world.seeText("Budi");
      openPrivacy(world);
      world.picture("keychain-off-en");
      world.click("#lock-keychain-put");
      world.seeText("The key is in the keychain.");
      assertEquals(Set.of(SlotKind.KEYCHAIN), kinds());
      world.picture("keychain-alone-en");

      set(world, "#lock-new", PASSPHRASE);
      set(world, "#lock-repeat", PASSPHRASE);
      world.click("#lock-set");
      world.see("#settings-lock-after-3");
      assertEquals(Set.of(SlotKind.KEYCHAIN, SlotKind.PASSPHRASE), kinds());
      world.picture("keychain-both-en");

      withKeychain(world);
      world.seeText("Budi");

      keyring.end();
      withKeychain(world);
      world.see("#lock-passphrase");
      world.seeText("This computer’s keychain did not open your chats. Your passphrase does.");
      world.picture("keychain-gone-en");
      world.enter(PASSPHRASE);
      world.seeText("Budi");

      keyring.logIn("login");
      openPrivacy(world);
      world.click("#lock-keychain-take");
      world.seeText("That is not the passphrase. You can try again in 1 second.");
      assertEquals(Set.of(SlotKind.KEYCHAIN, SlotKind.PASSPHRASE), kinds());
    }
  }

  @Test
  void withoutThePassphraseTheKeychainDecidesAndNothingIsEverMadeAnew() throws Exception {
    Settings settings =
        Settings.STANDARD
            .withLanguage(Optional.of(Language.INDONESIAN))
            .withTheme(ThemeChoice.DARK);
    try (AppWorld world = AppWorld.linked(folder, settings, "Ana")) {
      var _ = world.friend("Budi");
      withKeychain(world);
      world.seeText("Budi");
      openPrivacy(world);
      world.click("#lock-keychain-put");
      world.seeText("Kunci ada di penyimpan kunci.");
      world.picture("keychain-alone-id");
      world.stop();
      byte[] key = Files.readAllBytes(keyFile());

      keyring.end();
      world.start();
      world.see("#shell-try-again");
      assertFalse(world.isTextSeen("Budi"));
      world.picture("keychain-missing-id");
      assertArrayEquals(key, Files.readAllBytes(keyFile()));

      keyring.logIn("login");
      world.click("#shell-try-again");
      world.seeText("Budi");

      openPrivacy(world);
      world.click("#lock-keychain-take");
      world.seeText("Kunci tidak lagi ada di penyimpan kunci.");
      assertEquals(Set.of(SlotKind.BESIDE), kinds());
      keyring.end();
      withKeychain(world);
      world.seeText("Budi");

      openPrivacy(world);
      world.click("#lock-keychain-put");
      world.seeText("Tidak ada penyimpan kunci di komputer ini.");
      assertEquals(Set.of(SlotKind.BESIDE), kinds());
    }
  }

  private void withKeychain(AppWorld world) {
    world.stop();
    world.keychain(keyring.keychain());
    world.start();
  }

  private Path keyFile() {
    return folder.resolve("computer/engine/store.key");
  }

  private Set<SlotKind> kinds() {
    return KeySlots.ofSystem(keyFile()).kinds();
  }

  private static void openPrivacy(AppWorld world) {
    world.robot().press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
    world.click("#settings-open-privacy");
  }

  private static void set(AppWorld world, String field, String text) {
    world.click(field);
    world.letters(text);
  }
}
