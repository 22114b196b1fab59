package org.tautan.app.notification;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.app.stage.AppWorld;
import org.tautan.app.words.Words;
import org.tautan.desktop.words.Language;

/// A computer without a session bus.
class NoBusTest {
  @TempDir private Path folder;

  @Test
  void withoutABusThereIsNoDesktopToAsk() {
    assertFalse(has("Linux", Map.of()));
    assertFalse(has("Linux", Map.of("DBUS_SESSION_BUS_ADDRESS", "")));
    assertFalse(has("Windows 11", Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/bus")));
    assertTrue(has("Linux", Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/bus")));
  }

  @Test
  void theSettingsSaySoAndMessagesComeAllTheSame() {
    Settings settings =
        Settings.STANDARD.withTheme(ThemeChoice.LIGHT).withLanguage(Optional.of(Language.ENGLISH));
    try (AppWorld world = AppWorld.linked(folder, settings, "Ana")) {
      world.notifications().takeDesktopAway();
      world.friend("Budi");
      world.click("#home-settings");
      world.click("#settings-open-notifications");
      world.seeText(Words.of(Language.ENGLISH).text("settings.notifications.nowhere"));
      world.picture("no-bus-en");
    }
  }

  private static boolean has(String system, Map<String, String> environment) {
    try (NotificationPort port =
        BusNotifications.of(system, environment, Runnable::run, Runnable::run)) {
      return port.hasDesktop();
    }
  }
}
