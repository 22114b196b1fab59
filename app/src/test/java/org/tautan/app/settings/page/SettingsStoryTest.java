package org.tautan.app.settings.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ToggleSwitch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.app.stage.AppWorld;
import org.tautan.desktop.words.Language;

/// A person goes through the settings.
class SettingsStoryTest {
  private static final Settings ENGLISH =
      Settings.STANDARD.withTheme(ThemeChoice.LIGHT).withLanguage(Optional.of(Language.ENGLISH));

  @TempDir private Path folder;

  @Test
  void coloursLanguageAndSizeHoldAtOnceAndThePageStaysOpen() {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Budi")) {
      world.robot().push(KeyCode.CONTROL, KeyCode.COMMA);
      world.see("#settings-section-appearance");
      world.picture("settings-appearance-light");

      world.click("#settings-theme-2");
      world.until("dark", () -> isDark(world));
      world.picture("settings-appearance-dark");

      world.click("#settings-language-2");
      world.seeText("Ukuran teks");
      world.see("#settings-section-appearance");

      Slider slider = (Slider) world.see("#settings-font-size");
      world.onWindow(() -> slider.setValue(Settings.LARGEST_FONT));
      world.until(
          "larger text", () -> world.stage().getScene().getRoot().getStyle().contains("24px"));
      world.picture("settings-appearance-large-id");
      assertTrue(kept().contains("theme=dark") && kept().contains("font-size=24"), kept());
    }
  }

  @Test
  void readReceiptsAreTheAccountsOwn() {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Budi")) {
      world.click("#home-settings");
      world.click("#settings-open-privacy");
      world.until("the engine has said it", () -> !world.see("#settings-receipts").isDisabled());
      world.click("#settings-receipts");
      world.picture("settings-privacy");
      world.click("#settings-open-about");
      world.see("#settings-version");
      world.click("#settings-open-privacy");
      world.until("the engine has said it", () -> !world.see("#settings-receipts").isDisabled());
      assertFalse(((ToggleSwitch) world.see("#settings-receipts")).isSelected());
    }
  }

  @Test
  void anAddressThatIsNoneIsNotTaken() {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Budi")) {
      world.click("#home-settings");
      world.click("#settings-open-relay");
      world.click("#settings-relay-address");
      world.robot().push(KeyCode.CONTROL, KeyCode.A);
      world.enter("relay.example/path");
      world.see("#settings-relay-problem");
      world.picture("settings-relay-problem");
      world.robot().push(KeyCode.CONTROL, KeyCode.A);
      world.enter("relay.example");
      world.seeText("The next link goes through this relay.");
      world.until("kept", () -> kept().contains("relay=wss\\://relay.example"));
    }
  }

  @Test
  void theBundledRelaySaysHowItIs() {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Budi")) {
      world.click("#home-settings");
      world.click("#settings-open-relay");
      world.click("#settings-relay-0");
      world.see("#settings-relay-where");
      world.until(
          "how much it stores",
          () -> ((Labeled) world.see("#settings-relay-storage")).getText().endsWith("MiB"));
      world.picture("settings-relay-bundled");
    }
  }

  @Test
  void everySectionCanBeReached() {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Budi")) {
      world.robot().push(KeyCode.F1);
      world.see("#settings-section-keys");
      world.picture("settings-keys");
      for (String section : new String[] {"notifications", "computer", "help", "about"}) {
        world.click("#settings-open-" + section);
        world.see("#settings-section-" + section);
        world.picture("settings-" + section);
      }
      world.onWindow(() -> {
        world.stage().setWidth(720);
        world.stage().setHeight(520);
      });
      world.click("#settings-open-notifications");
      world.until("narrow", () -> world.stage().getScene().getWidth() < 730);
      world.picture("settings-narrow");
      world.robot().push(KeyCode.CONTROL, KeyCode.DIGIT1);
      world.see(".chats");
      world.robot().push(KeyCode.CONTROL, KeyCode.DIGIT2);
      world.see("#devices");
      world.robot().push(KeyCode.CONTROL, KeyCode.Q);
      world.until("closed", () -> !world.stage().isShowing());
    }
  }

  private String kept() {
    try {
      return Files.readString(folder.resolve("computer").resolve("settings.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isDark(AppWorld world) {
    return world.stage().getScene().getRoot().getPseudoClassStates().stream()
        .anyMatch(state -> state.getPseudoClassName().equals("dark"));
  }
}
