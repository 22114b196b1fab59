package org.tautan.app.chatlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.settings.Settings;
import org.tautan.app.settings.ThemeChoice;
import org.tautan.app.stage.AppWorld;
import org.tautan.app.stage.PhoneInHand;
import org.tautan.app.text.Direction;
import org.tautan.desktop.words.Language;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.CodeReading;
import org.tautan.protocol.linking.ContactLink;

/// A person finds, arranges and opens their chats.
class ChatListStoryTest {
  private static final Settings ENGLISH =
      Settings.STANDARD.withTheme(ThemeChoice.LIGHT).withLanguage(Optional.of(Language.ENGLISH));
  private static final Settings INDONESIAN =
      Settings.STANDARD.withTheme(ThemeChoice.DARK).withLanguage(Optional.of(Language.INDONESIAN));

  @TempDir private Path folder;

  @Test
  void beginsWithAnEmptyListThatSaysWhatToDo() {
    try (AppWorld world = AppWorld.linked(folder, INDONESIAN, "Ana")) {
      world.see("#chatlist-empty-new");
      world.picture("chats-empty-id");
      world.click("#chatlist-empty-code");
      world.seeText("Kode kontak Anda");
      world.see("#profile .link-code");
      world.picture("profile-id");
      world.robot().push(KeyCode.ESCAPE);
      world.see("#chatlist-empty-new");
    }
  }

  @Test
  void arrangesAndOpensChatsByMouseAndKeyboard() {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Ana")) {
      PhoneInHand budi = meet(world, "Budi Santoso", "Halo Ana 😀");
      PhoneInHand citra = meet(world, "Citra", "Apa kabar?");
      world.until("both chats", () -> titles(world).equals(List.of("Citra", "Budi Santoso")));
      world.picture("chats-en");

      menu(world, 1, "#chatlist-menu-pin");
      world.until("Budi on top", () -> titles(world).equals(List.of("Budi Santoso", "Citra")));

      world.robot().push(KeyCode.CONTROL, KeyCode.K).write("cit");
      world.until("only Citra", () -> titles(world).equals(List.of("Citra")));
      world.robot().push(KeyCode.ENTER);
      world.see("#conversation");
      world.robot().push(KeyCode.CONTROL, KeyCode.K).push(KeyCode.ESCAPE);
      world.until("all again", () -> titles(world).size() == 2);

      world.robot().push(KeyCode.ALT, KeyCode.UP);
      world.until("Budi is read", () -> item(world, 0).unread() == 0);

      budi.writes(world.ownPhone(), "Masih di sana?");
      world.until(
          "his words", () -> item(world, 0).preview().equals(new Preview.Theirs("Masih di sana?")));

      menu(world, 1, "#chatlist-menu-archive");
      world.until("Citra is away", () -> titles(world).equals(List.of("Budi Santoso")));
      citra.writes(world.ownPhone(), "Aku di arsip");
      world.seeText("Archive · 1 unread");
      world.click("#chatlist-archive");
      world.until("the archive", () -> titles(world).equals(List.of("Citra")));
      world.picture("archive-en");
      world.click("#chatlist-back");

      menu(world, 0, "#chatlist-menu-remove");
      world.see("#shell-question-no");
      world.picture("remove-question-en");
      world.click("#shell-question-no");
      assertEquals(List.of("Budi Santoso"), titles(world));
      menu(world, 0, "#chatlist-menu-remove");
      world.click("#shell-question-yes");
      world.until("no chat", () -> titles(world).isEmpty());
      world.seeText("Choose a chat, " + Direction.isolated("Ana") + ".");
      world.seeText("Nothing here. Your chats are in the archive.");
    }
  }

  @Test
  void keepsStrangersApartUntilThePersonDecides() {
    try (AppWorld world = AppWorld.linked(folder, ENGLISH, "Ana")) {
      PhoneInHand stranger = world.phone("Stranger");
      String link = withoutTheKey(world.ownPhone().contactLink());
      stranger.ask(engine -> engine.chats().add(link));
      stranger.writes(world.ownPhone(), "Do you know me?");
      world.seeText("1 message request");
      assertEquals(List.of(), titles(world));
      world.click("#chatlist-requests");
      world.until("the request", () -> titles(world).equals(List.of("Stranger")));
      world.picture("requests-en");
      menu(world, 0, "#chatlist-menu-accept");
      world.click("#chatlist-back");
      world.until("the chat", () -> titles(world).equals(List.of("Stranger")));
    }
  }

  /// The same link with a key that is not the person's, as somebody has it whose link was revoked.
  private static String withoutTheKey(String link) {
    if (ContactLink.read(link) instanceof CodeReading.Found<ContactLink>(ContactLink read)) {
      WireSecret other = WireSecret.copyOf(Bytes.wrap(new byte[Limits.CONTACT_KEY]));
      return new ContactLink(read.origin(), read.account(), read.relay(), other).text();
    }
    throw new AssertionError(link);
  }

  private static PhoneInHand meet(AppWorld world, String name, String text) {
    PhoneInHand other = world.phone(name);
    world.ownPhone().meets(other);
    other.writes(world.ownPhone(), text);
    world.until(
        name + "’s words", () -> titles(world).contains(name) && item(world, 0).unread() == 1);
    return other;
  }

  private static void menu(AppWorld world, int row, String entry) {
    world.until(
        "row " + row,
        () -> world.robot().lookup((Node node) -> isRow(node, row)).tryQuery().isPresent());
    Node cell = world.robot().lookup((Node node) -> isRow(node, row)).query();
    world.robot().rightClickOn(cell);
    world.click(entry);
  }

  private static boolean isRow(Node node, int row) {
    return node instanceof ChatCell cell && !cell.isEmpty() && cell.getIndex() == row;
  }

  private static List<String> titles(AppWorld world) {
    return list(world).getItems().stream().map(ChatItem::title).toList();
  }

  private static ChatItem item(AppWorld world, int row) {
    return list(world).getItems().get(row);
  }

  @SuppressWarnings("unchecked")
  private static ListView<ChatItem> list(AppWorld world) {
    return world.robot().lookup("#chats").queryAs(ListView.class);
  }
}
