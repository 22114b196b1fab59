package org.tautan.app.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.app.stage.AppWorld;
import org.tautan.desktop.words.Language;
import org.tautan.engine.api.Devices.UnlinkOutcome;
import org.tautan.engine.api.EngineEvent;
import org.tautan.protocol.DeviceId;

/// A person looks at the linked devices.
class DevicesStoryTest {
  private static final Settings ENGLISH =
      Settings.STANDARD.withTheme(ThemeChoice.LIGHT).withLanguage(Optional.of(Language.ENGLISH));

  @TempDir private Path folder;

  @Test
  void showsThePhoneAndThisComputer() {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Budi")) {
      world.click("#home-devices");
      world.see("#devices-row-0");
      world.see("#devices-row-1");
      world.seeText("Meja kerja");
      world.picture("devices");
      world.ownPhone().close();
      world.see("#devices-phone");
      world.picture("devices-phone-away");
    }
  }

  @Test
  void tellsOfANewDeviceUntilThePersonHasSeenIt() {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Budi")) {
      var _ = world.another("Laptop kantor");
      world.see("#new-device");
      world.until("its name", () -> said(world).contains("Laptop kantor"));
      world.picture("new-device");
      world.stop();
      world.start();
      world.see("#new-device");
      world.click("#new-device-show");
      world.see("#devices-row-2");
      world.seeText("Laptop kantor");
      world.picture("new-device-page");
      world.click("#new-device-seen");
      world.until("the line is gone", () -> !world.isSeen("#new-device"));
      world.stop();
      world.start();
      world.see("#home");
      world.click("#home-devices");
      world.see("#devices-row-2");
      assertFalse(world.isSeen("#new-device"));
    }
  }

  @Test
  void aLongNameLeavesTheAdviceToBeRead() {
    Settings dark =
        Settings.STANDARD
            .withTheme(ThemeChoice.DARK)
            .withLanguage(Optional.of(Language.INDONESIAN));
    try (AppWorld world = AppWorld.linked(folder, dark, "Budi")) {
      var _ =
          world.another(
              "Komputer bersama di ruang belakang kantor cabang Yogyakarta "
                  .repeat(2)
                  .strip()
                  .substring(0, 100));
      world.see("#new-device");
      world.until("its name", () -> said(world).contains("Komputer bersama"));
      assertTrue(said(world).endsWith("Lepas perangkat itu di telepon Anda."), said(world));
      world.click("#home-devices");
      world.see("#devices-row-2");
      world.click("#devices-rename");
      world.see("#devices-rename-name");
      world.picture("new-device-dark-id");
    }
  }

  @Test
  void callsThisComputerSomethingElse() {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Budi")) {
      world.click("#home-devices");
      world.click("#devices-rename");
      world.click("#devices-rename-name");
      world.robot().push(KeyCode.SHORTCUT, KeyCode.A);
      world.robot().push(KeyCode.BACK_SPACE);
      world.click("#devices-rename-save");
      world.see("#devices-rename-trouble");
      world.picture("devices-rename");
      world.click("#devices-rename-name");
      world.robot().write("Laptop rumah");
      world.click("#devices-rename-save");
      world.seeText("Laptop rumah");
      world.until(
          "the phone has heard of it",
          () ->
              world.ownPhone().ask(phone -> phone.devices().list()).stream()
                  .anyMatch(device -> device.name().equals("Laptop rumah")));
      world.picture("devices-renamed");
    }
  }

  @Test
  void keepsTheChatsWhenThePersonSaysSoAndLinksAgainLater() {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Budi")) {
      world.click("#home-devices");
      world.click("#devices-leave");
      world.picture("devices-leave");
      world.click("#devices-leave-cancel");
      world.click("#devices-leave");
      world.click("#devices-leave-keep");
      world.seeText("This computer was unlinked");
      world.seeText("This computer was unlinked. Its chats can still be read here.");
      world.picture("devices-unlinked");
      world.click("#devices-link-again");
      world.picture("devices-erase");
      world.click("#devices-erase");
      world.see("#link");
    }
  }

  @Test
  void erasesWhenThePersonSaysSo() {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Budi")) {
      world.click("#home-devices");
      world.click("#devices-leave");
      world.click("#devices-leave-erase");
      world.see("#link");
      world.see(".link-code");
    }
  }

  @Test
  void saysSoWhenThePhoneUnlinksThisComputer() {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Budi")) {
      var _ = world.ownPhone().waitFor(EngineEvent.Linked.class);
      assertEquals(UnlinkOutcome.UNLINKED, world.ownPhone().unlinks(new DeviceId(1)));
      world.seeText("This computer was unlinked. Its chats can still be read here.");
      world.click("#connection-action");
      world.see("#devices-link-again");
      world.picture("devices-unlinked-by-phone");
    }
  }

  @Test
  void cannotLeaveWithoutTheRelayAndSaysSo() {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Budi")) {
      world.click("#home-devices");
      world.see("#devices-row-1");
      world.relay().close();
      world.seeText("Connecting to the relay…");
      world.click("#devices-leave");
      world.click("#devices-leave-erase");
      world.seeText("This computer is still linked");
      world.seeText("Offline. Messages you write are sent when the relay is back.");
      world.picture("devices-offline");
    }
  }

  private static String said(AppWorld world) {
    return ((Label) world.see("#new-device-text")).getText();
  }
}
