package org.tautan.app.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.settings.NotificationChoice;
import org.tautan.app.settings.NotificationChoice.Preview;
import org.tautan.app.settings.SettingsFile;
import org.tautan.app.settings.Switch;
import org.tautan.app.stage.RecordedNotifications;
import org.tautan.app.words.Words;
import org.tautan.desktop.words.Language;
import org.tautan.engine.model.NewDevice;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;

/// What a person is told of a new device while they are elsewhere.
class NewDeviceNotifierTest {
  private static final AccountId OWN = new AccountId(Bytes.copyOf(new byte[AccountId.SIZE]));
  private static final NewDevice LAPTOP =
      new NewDevice(new DeviceId(2), "Laptop", "Windows", OptionalLong.of(0));

  @TempDir private Path data;
  private final RecordedNotifications port = new RecordedNotifications();
  private final AtomicBoolean focused = new AtomicBoolean();
  private CurrentSettings settings;
  private NewDeviceNotifier notifier;

  @BeforeEach
  void leaveTheDesk() {
    settings = new CurrentSettings(SettingsFile.at(data.resolve("settings.properties")));
    notifier =
        new NewDeviceNotifier(
            OWN, port, settings, Words.of(Language.ENGLISH), focused::get, () -> {});
  }

  @Test
  void tellsWhoJoinedAndWhatToDo() {
    notifier.joined(LAPTOP);
    Notice notice = port.shown().getFirst();
    assertEquals(OWN, notice.chat());
    assertEquals("New device linked", notice.title());
    assertTrue(notice.text().contains("Laptop"), notice.text());
    assertTrue(notice.text().contains("1970"), notice.text());
    assertTrue(notice.text().endsWith("Unlink it on your phone."), notice.text());
    assertEquals(Switch.ON, notice.sound());
  }

  @Test
  void showsNoMoreThanThePersonAllows() {
    choose(now -> now.withPreview(Preview.NOTHING).withSound(Switch.OFF));
    notifier.joined(LAPTOP);
    Notice notice = port.shown().getFirst();
    assertFalse(notice.text().contains("Laptop"), notice.text());
    assertEquals(Switch.OFF, notice.sound());
  }

  @Test
  void isQuietWhileThePersonLooksOrWantsNone() {
    focused.set(true);
    notifier.joined(LAPTOP);
    focused.set(false);
    choose(now -> now.withShown(Switch.OFF));
    notifier.joined(LAPTOP);
    assertEquals(List.of(), port.shown());
  }

  private void choose(UnaryOperator<NotificationChoice> change) {
    settings.change(now -> now.withNotifications(change.apply(now.notifications())));
  }
}
