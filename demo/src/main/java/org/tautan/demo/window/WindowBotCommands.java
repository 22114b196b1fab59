package org.tautan.demo.window;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import org.tautan.app.chatlist.ChatItem;
import org.tautan.engine.model.MessageBody;
import org.tautan.protocol.AccountId;
import org.tautan.terminal.boundary.EngineCalls;
import org.tautan.terminal.json.Answer;
import org.tautan.terminal.json.Arguments;
import org.tautan.terminal.json.BadArgumentException;
import org.tautan.terminal.json.BotCommand;

/// The commands that a window carries out itself, in place of the bot mode's own: they press and
/// write where a person would. The others ask the engine behind the window.
final class WindowBotCommands {
  private static final int MODULES_OF_A_CODE = 29;

  private final WindowHand hand;
  private final EngineCalls engine;
  private final Path code;
  private final Path pictures;
  private Optional<AccountId> opened = Optional.empty();

  /// @param code the file that gets the pixels of the QR code
  /// @param pictures the folder that gets pictures of the whole window
  WindowBotCommands(WindowHand hand, EngineCalls engine, Path code, Path pictures) {
    this.hand = hand;
    this.engine = engine;
    this.code = code;
    this.pictures = pictures;
  }

  Map<String, BotCommand> all() {
    return Map.of(
        "link", _ -> link(),
        "link-accept", _ -> done("link-accepted", () -> hand.press("#link-yes")),
        "send", this::send,
        "open", this::open,
        "press", this::press,
        "see", this::see,
        "picture", this::picture);
  }

  /// The code stands in the window by itself; what a camera would see of it goes into a file.
  private Answer link() {
    return done(
        "linking",
        () -> {
          Node shown = hand.see(".link-code", WindowBotCommands::hasACode);
          hand.picture(shown, code);
        });
  }

  /// Writes into the composer of the chat, and waits until the engine has kept the message.
  private Answer send(Arguments arguments) throws BadArgumentException {
    AccountId chat = arguments.account("chat");
    String text = arguments.text("text");
    return done(
        "sent",
        () -> {
          open(chat);
          hand.write("#composer-text", text);
          hand.await("“" + text + "” kept", () -> isKept(chat, text));
        });
  }

  private Answer open(Arguments arguments) throws BadArgumentException {
    AccountId chat = arguments.account("chat");
    return done("opened", () -> open(chat));
  }

  private Answer press(Arguments arguments) throws BadArgumentException {
    String selector = arguments.text("what");
    return done("pressed", () -> hand.press(selector));
  }

  private Answer see(Arguments arguments) throws BadArgumentException {
    String selector = arguments.text("what");
    return done("seen", () -> hand.see(selector));
  }

  private Answer picture(Arguments arguments) throws BadArgumentException {
    Path file = pictures.resolve(arguments.text("name") + ".png");
    return done("picture", () -> hand.picture(file));
  }

  @SuppressWarnings("unchecked") // the list of chats holds nothing else
  private void open(AccountId chat) throws NotSeenException {
    if (opened.filter(chat::equals).isPresent()) {
      return;
    }
    Node list = hand.see("#chats", node -> find((ListView<ChatItem>) node, chat).isPresent());
    hand.onWindow(() -> {
      ListView<ChatItem> chats = (ListView<ChatItem>) list;
      chats.getSelectionModel().select(find(chats, chat).orElseThrow());
      return true;
    });
    hand.enter(list);
    hand.see("#composer-text");
    opened = Optional.of(chat);
  }

  private static Optional<ChatItem> find(ListView<ChatItem> chats, AccountId chat) {
    return chats.getItems().stream().filter(item -> item.account().equals(chat)).findFirst();
  }

  private boolean isKept(AccountId chat, String text) {
    return engine.page(chat, Optional.empty(), 5).stream()
        .anyMatch(message -> message.body().equals(new MessageBody.Text(text)));
  }

  private static boolean hasACode(Node pane) {
    return pane.getBoundsInLocal().getWidth() > MODULES_OF_A_CODE
        && pane.getParent().getOpacity() == 1;
  }

  private static Answer done(String name, Act act) {
    try {
      act.run();
      return Answer.named(name);
    } catch (NotSeenException e) {
      return Answer.named(name).with("error", String.valueOf(e.getMessage()));
    }
  }

  /// What a command does in the window.
  @FunctionalInterface
  private interface Act {
    void run() throws NotSeenException;
  }
}
