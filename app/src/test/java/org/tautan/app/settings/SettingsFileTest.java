package org.tautan.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.desktop.words.Language;
import org.tautan.engine.model.RelayAddress;

class SettingsFileTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("settings.properties");
  }

  @Test
  void startsWithTheStandardOnes() {
    assertEquals(Settings.STANDARD, SettingsFile.at(file()).settings());
  }

  @Test
  void keepsEverySetting() throws IOException {
    Settings chosen =
        Settings.STANDARD
            .withTheme(ThemeChoice.DARK)
            .withLanguage(Optional.of(Language.INDONESIAN))
            .withFontSize(18)
            .withRelay(new RelayChoice.Remote(new RelayAddress("wss://relay.example:8443")))
            .withRelayPort(8444)
            .withNotifications(
                new NotificationChoice(Switch.OFF, Switch.OFF, NotificationChoice.Preview.NAME))
            .withLockAfter(LockAfter.FIVE_MINUTES);
    SettingsFile.at(file()).keep(chosen);
    assertEquals(chosen, SettingsFile.at(file()).settings());
  }

  @Test
  void aSettingThatMakesNoSenseLeavesTheOthers() throws IOException {
    Files.writeString(
        file(),
        "theme=purple\nfont-size=huge\nrelay=http://x\nrelay-port=70000\nnotifications=maybe\nlock-after=soon\nlanguage=id\n");
    assertEquals(
        Settings.STANDARD.withLanguage(Optional.of(Language.INDONESIAN)),
        SettingsFile.at(file()).settings());
  }

  @Test
  void rubbishCountsAsNoSettings() throws IOException {
    Files.write(file(), new byte[] {(byte) 0xff, 0, 1, (byte) 0xc3, '\\', 'u', 'x'});
    assertEquals(Settings.STANDARD, SettingsFile.at(file()).settings());
  }

  @Test
  void keepsWhatANewerVersionWrote() throws IOException {
    Files.writeString(file(), "wallpaper=sea\n");
    SettingsFile.at(file()).keep(Settings.STANDARD.withFontSize(20));
    assertTrue(Files.readString(file()).contains("wallpaper=sea"));
  }

  @Test
  void aFileThatCannotBeWrittenStaysAsItWas() throws IOException {
    Files.writeString(file(), "font-size=20\n");
    Files.createDirectories(folder.resolve("settings.properties.new").resolve("x"));
    assertThrows(
        IOException.class, () -> SettingsFile.at(file()).keep(Settings.STANDARD.withFontSize(12)));
    assertEquals(20, SettingsFile.at(file()).settings().fontSize());
  }

  @Test
  void textStaysReadable() {
    assertEquals(Settings.SMALLEST_FONT, Settings.STANDARD.withFontSize(1).fontSize());
    assertEquals(Settings.LARGEST_FONT, Settings.STANDARD.withFontSize(900).fontSize());
  }
}
