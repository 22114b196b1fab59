package org.tautan.app.chatlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.AppParts;
import org.tautan.app.bridge.ManualLater;
import org.tautan.app.conversation.TwoPeople;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.settings.SettingsFile;
import org.tautan.app.shell.QuestionPane;
import org.tautan.app.stage.TestParts;
import org.tautan.app.theme.Theme;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Other rows take the place of the old ones without anybody losing theirs.
class ChatListPaneTest {
  private static final int CHATS = 200;

  @TempDir private Path data;

  private TwoPeople people;
  private ChatListViewModel model;
  private ChatListPane pane;
  private Stage stage;

  @BeforeEach
  void showManyChats() throws Exception {
    people = new TwoPeople(data.resolve("world"));
    for (int n = 1; n <= CHATS; n++) {
      save(n, CHATS - n);
    }
    CurrentSettings settings = new CurrentSettings(SettingsFile.at(data.resolve("settings")));
    model =
        new ChatListViewModel(
            people, people.ana.account(), people.world.clock(), ManualLater.AT_ONCE, Locale.ROOT);
    FxToolkit.registerPrimaryStage();
    stage = FxToolkit.registerStage(Stage::new);
    ChatListViewModel shown = model;
    pane = onWindow(() -> pane(TestParts.of(people, data, settings, people.world.clock()), shown));
    onWindow(() -> {
      Scene scene = new Scene(pane, 320, 500);
      new Theme(settings).dress(scene);
      stage.setScene(scene);
      stage.show();
      return true;
    });
  }

  private ChatListPane pane(AppParts parts, ChatListViewModel shown) {
    ChatMenu menu =
        new ChatMenu(
            parts.words(),
            new ChatActions(people, people.world.clock()),
            new QuestionPane(parts.words()),
            _ -> {});
    return new ChatListPane(parts, shown, menu);
  }

  @AfterEach
  void closeTheWindow() {
    onWindow(() -> {
      stage.close();
      pane.close();
      model.close();
      return true;
    });
    people.close();
  }

  @Test
  void goesOnShowingTheSameRowsToWhoHasScrolledDown() {
    onWindow(() -> {
      flow().scrollToTop(100);
      flow().scrollPixels(17);
      return true;
    });
    Seen before = onWindow(this::seen);
    assertEquals(account(101), before.top());
    writes(150);
    assertEquals(before, onWindow(this::seen));
    assertEquals(account(150), onWindow(() -> pane.getItems().getFirst().account()));
  }

  @Test
  void showsWhatIsNewToWhoLooksAtTheBeginning() {
    assertEquals(account(1), onWindow(this::seen).top());
    writes(150);
    assertEquals(account(150), onWindow(this::seen).top());
  }

  @Test
  void keepsTheKeyboardOnTheSameChat() {
    onWindow(() -> {
      pane.getSelectionModel().clearAndSelect(3);
      return true;
    });
    writes(150);
    assertEquals(account(4), onWindow(() -> pane.getSelectionModel().getSelectedItem().account()));
    writes(4);
    assertEquals(account(4), onWindow(() -> pane.getSelectionModel().getSelectedItem().account()));
    assertEquals(1, onWindow(() -> pane.getSelectionModel().getSelectedIndex()));
  }

  @Test
  void comesBackFromASearchToTheSameKeyboardPlace() {
    onWindow(() -> {
      pane.getSelectionModel().clearAndSelect(119);
      return true;
    });
    onWindow(() -> {
      model.filter().set("person 120");
      return true;
    });
    assertEquals(
        List.of(account(120)),
        onWindow(() -> pane.getItems().stream().map(ChatItem::account).toList()));
    onWindow(() -> {
      model.filter().set("");
      return true;
    });
    assertEquals(119, onWindow(() -> pane.getSelectionModel().getSelectedIndex()));
  }

  @Test
  void bringsTheOpenChatIntoSight() {
    onWindow(() -> {
      model.open().set(Optional.of(account(180)));
      return true;
    });
    WaitForAsyncUtils.waitForFxEvents();
    boolean inSight =
        onWindow(() ->
            flow().getFirstVisibleCell().getIndex() <= 179
                && flow().getLastVisibleCell().getIndex() >= 179);
    assertEquals(true, inSight);
  }

  private record Seen(AccountId top, double offset) {}

  private Seen seen() {
    pane.layout();
    ChatCell top = flow().getFirstVisibleCell();
    return new Seen(top.getItem().account(), Math.rint(top.getLayoutY()));
  }

  @SuppressWarnings("unchecked")
  private VirtualFlow<ChatCell> flow() {
    return (VirtualFlow<ChatCell>) pane.lookup(".virtual-flow");
  }

  private void writes(int n) {
    Message message = save(n, 1_000 + n);
    onWindow(() -> {
      people.tell(new EngineEvent.MessageAdded(message, EngineEvent.Freshness.LIVE));
      return true;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Puts a chat and its message into the store.
  private Message save(int n, long at) {
    MessageId id = new MessageId(Bytes.fromHex("%032x".formatted(n * 10_000L + at)));
    DeviceId device = new DeviceId(0);
    Message message =
        new Message(
            account(n),
            new DeviceAddress(account(n), device),
            id,
            new OrderKey(at << 16, device, id),
            at,
            new MessageBody.Text("message"),
            MessageStatus.RECEIVED);
    var _ =
        people
            .ana
            .ports()
            .store()
            .transaction(tx -> {
              tx.chats().save(Chat.with(account(n), ChatState.ACCEPTED, 0).named("Person " + n));
              return tx.messages().insert(message);
            });
    return message;
  }

  private static AccountId account(int n) {
    return new AccountId(Bytes.fromHex("%04x".formatted(n).repeat(AccountId.SIZE / 2)));
  }

  private static <T> T onWindow(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
  }
}
