package org.tautan.app.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.settings.NotificationChoice;
import org.tautan.app.settings.NotificationChoice.Preview;
import org.tautan.app.settings.SettingsFile;
import org.tautan.app.settings.Switch;
import org.tautan.app.stage.Desk;
import org.tautan.app.words.Words;
import org.tautan.desktop.words.Language;
import org.tautan.engine.model.ChatFlags;
import org.tautan.engine.model.Connectivity;
import org.tautan.protocol.AccountId;

/// What a person is told while they are elsewhere.
class NotifierTest {
  @TempDir private Path data;
  private final FakeNotifications port = new FakeNotifications();
  private final AtomicBoolean focused = new AtomicBoolean();
  private final AtomicInteger unread = new AtomicInteger();
  private final List<AccountId> opened = new ArrayList<>();
  private Desk desk;
  private CurrentSettings settings;
  private Notifier notifier;

  @BeforeEach
  void leaveTheDesk() {
    desk = new Desk(data.resolve("world"));
    settings = new CurrentSettings(SettingsFile.at(data.resolve("settings.properties")));
    notifier = notifier();
  }

  @AfterEach
  void close() {
    notifier.close();
    desk.close();
  }

  private Notifier notifier() {
    return new Notifier(
        desk,
        port,
        settings,
        Words.of(Language.ENGLISH),
        InstantSource.system(),
        new Notifier.Way(focused::get, unread::set, opened::add));
  }

  @Test
  void tellsWhoWroteWhatAndOpensTheChatWhenPressed() {
    writes("apa kabar?");
    desk.until(() -> !port.shown.isEmpty());
    Notice notice = Objects.requireNonNull(port.shown.get(budi()));
    assertEquals("Budi", notice.title());
    assertEquals("apa kabar?", notice.text());
    assertEquals(Switch.ON, notice.sound());
    assertEquals(1, unread.get());
    port.press(budi());
    assertEquals(List.of(budi()), opened);
  }

  @Test
  void showsNoMoreThanThePersonAllows() {
    choose(now -> now.withPreview(Preview.NAME).withSound(Switch.OFF));
    writes("rahasia");
    desk.until(() -> !port.shown.isEmpty());
    assertEquals(new Notice(budi(), "Budi", "New message", Switch.OFF), port.shown.get(budi()));

    choose(now -> now.withPreview(Preview.NOTHING));
    writes("rahasia lagi");
    desk.until(() -> unread.get() == 2);
    assertEquals(new Notice(budi(), "Tautan", "New message", Switch.OFF), port.shown.get(budi()));
  }

  @Test
  void isQuietWhileThePersonLooks() {
    focused.set(true);
    writes("satu");
    desk.until(() -> unread.get() == 1);
    assertEquals(Map.of(), port.shown);
  }

  @Test
  void isQuietWhenThePersonWantsNone() {
    choose(now -> now.withShown(Switch.OFF));
    writes("satu");
    desk.until(() -> unread.get() == 1);
    assertEquals(Map.of(), port.shown);
  }

  @Test
  void isQuietOfAMutedChatAndDoesNotCountIt() {
    desk.engine.engine().chats().arrange(budi(), flags -> flags.withMutedUntil(ChatFlags.FOR_EVER));
    writes("satu");
    desk.until(() -> desk.engine.texts(budi()).contains("satu"));
    assertEquals(Map.of(), port.shown);
    assertEquals(0, unread.get());
  }

  @Test
  void isQuietOfWhatHadWaited() {
    desk.engine.engine().goOffline();
    writes("while you were away");
    desk.until(() -> desk.phone.texts(budi()).contains("while you were away"));
    desk.engine.engine().goOnline();
    desk.until(
        () -> desk.engine.engine().connectivity() == Connectivity.ONLINE && unread.get() == 1);
    assertEquals(Map.of(), port.shown);
  }

  @Test
  void isQuietOfWhatAnOwnDeviceWrote() {
    desk.phone.engine().chats().send(budi(), "from my phone");
    desk.until(() -> desk.engine.texts(budi()).contains("from my phone"));
    assertEquals(Map.of(), port.shown);
    assertEquals(0, unread.get());
  }

  @Test
  void takesAwayWhatAnotherDeviceHasRead() {
    writes("satu");
    desk.until(() -> port.shown.containsKey(budi()) && desk.phone.texts(budi()).contains("satu"));
    desk.phone.engine().chats().markRead(budi(), desk.phone.page(budi()).getLast().order());
    desk.until(() -> port.shown.isEmpty());
    assertEquals(0, unread.get());
  }

  @Test
  void countsWhatWasUnreadBefore() {
    writes("satu");
    writes("dua");
    desk.until(() -> unread.get() == 2);
    notifier.close();
    assertEquals(0, unread.get());
    assertTrue(port.shown.isEmpty(), "nothing stays when the window goes");
    notifier = notifier();
    assertEquals(2, unread.get());
  }

  private void choose(UnaryOperator<NotificationChoice> change) {
    settings.change(now -> now.withNotifications(change.apply(now.notifications())));
  }

  private void writes(String text) {
    desk.budi.engine().chats().send(desk.phone.account(), text);
  }

  private AccountId budi() {
    return desk.budi.account();
  }

  /// A desktop that remembers what it shows.
  private static final class FakeNotifications implements NotificationPort {
    @Override
    public boolean hasDesktop() {
      return true;
    }

    private final Map<AccountId, Notice> shown = new LinkedHashMap<>();
    private final Map<AccountId, Runnable> pressed = new LinkedHashMap<>();

    @Override
    public void show(Notice notice, Runnable open) {
      shown.put(notice.chat(), notice);
      pressed.put(notice.chat(), open);
    }

    @Override
    public void withdraw(AccountId chat) {
      shown.remove(chat);
    }

    void press(AccountId chat) {
      Objects.requireNonNull(pressed.get(chat)).run();
    }

    @Override
    public void close() {
      shown.clear();
    }
  }
}
