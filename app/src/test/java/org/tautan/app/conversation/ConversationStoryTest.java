package org.tautan.app.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.protocol.content.OrderKey;

/// What Ana sees and does in her conversation with Budi.
class ConversationStoryTest {
  private static final long NOON = 1_790_000_000_000L;

  private static final double A_ROW = 36;

  @TempDir private Path folder;
  private TwoPeople people;

  @BeforeEach
  void meet() {
    people = new TwoPeople(folder.resolve("world"));
  }

  @Test
  void staysWhereTheReaderIsAndOffersTheWayToTheNewest() {
    people.introduced();
    write(200);
    people.ana.engine().chats().markRead(people.budi.account(), newest());
    try (ConversationStage window = open()) {
      window.bubble("pesan 199");
      window.robot.moveTo(window.see("#conversation-rows"));
      window.robot.scroll(40, VerticalDirection.UP);
      window.see("#conversation-to-end");
      String seen = window.bubbles().get(3).getAccessibleText();
      String text = seen.substring(seen.lastIndexOf(": ") + 2);
      double before = window.top(text);

      people.budi.engine().chats().send(people.ana.account(), "baru");
      window.run("the count", () -> says(window, ".conversation-jump-count", "1"));
      assertEquals(before, window.top(text), 1.0, "nothing moves under the reader");
      assertEquals(1, unread(), "and it is not read");

      window.click("#conversation-to-end");
      window.bubble("baru");
      window.run("read", () -> unread() == 0);
    }
  }

  @Test
  void keepsThePlaceOfAReaderWhoIsFasterThanOlderRowsCome() {
    people.introduced();
    write(400);
    people.ana.engine().chats().markRead(people.budi.account(), newest());
    try (ConversationStage window = open()) {
      window.bubble("pesan 399");
      people.holdAnswers();
      window.scrollToTop();
      window.bubble("pesan 350");
      double before = window.top("pesan 352");
      List<Node> drawn = List.of(window.bubble("pesan 352"), window.bubble("pesan 356"));

      window.onWindow(people::giveAnswers);
      assertEquals(before, window.top("pesan 352"), A_ROW, "the reader sees what they saw");
      assertEquals(
          drawn,
          List.of(window.bubble("pesan 352"), window.bubble("pesan 356")),
          "and nothing of it is drawn anew");
    }
  }

  @Test
  void readsNothingWhileAnotherWindowHasTheFocus() {
    people.introduced();
    try (ConversationStage window = open()) {
      window.onWindow(() -> window.stage().setIconified(true));
      window.until("no focus", () -> !window.stage().isFocused());
      people.budi.engine().chats().send(people.ana.account(), "halo");
      window.run("it came", () -> window.kept().contains("halo"));
      assertEquals(1, unread());

      window.onWindow(() -> window.stage().setIconified(false));
      window.onWindow(() -> window.stage().requestFocus());
      window.run("read", () -> unread() == 0);
      window.see("#conversation-unread");
    }
  }

  @Test
  void asksBeforeItOpensALink() {
    people.introduced();
    say("Lihat https://example.org/a?b dulu");
    try (ConversationStage window = open()) {
      window.click(".text-link");
      assertEquals(
          "https://example.org/a?b", ((Labeled) window.see("#conversation-address")).getText());
      window.press(KeyCode.ESCAPE);
      assertFalse(window.isThere("#conversation-address"));
      assertEquals(List.of(), window.browsed);

      window.click(".text-link");
      window.click("#conversation-link-open");
      assertEquals(List.of(URI.create("https://example.org/a?b")), window.browsed);
    }
  }

  @Test
  void selectsAWordAndCopiesIt() {
    people.introduced();
    say("satu 👨‍👩‍👧‍👦 dua");
    try (ConversationStage window = open()) {
      BubbleView bubble = window.bubble("satu 👨‍👩‍👧‍👦 dua");
      Bounds text = bubble.text().localToScreen(bubble.text().getBoundsInLocal());
      window.robot.moveTo(text.getMinX() + 8, text.getMinY() + 8);
      window.robot.doubleClickOn(MouseButton.PRIMARY);
      assertEquals("satu", bubble.text().selected());
      window.onWindow(bubble::requestFocus);
      window.press(KeyCode.SHORTCUT, KeyCode.C);
      assertEquals("satu", clipboard(window));

      window.press(KeyCode.SHORTCUT, KeyCode.A);
      window.press(KeyCode.SHORTCUT, KeyCode.C);
      assertEquals("satu 👨‍👩‍👧‍👦 dua", clipboard(window));
    }
  }

  @Test
  void decidesAboutARequestFromAStranger() {
    boolean _ =
        people
            .ana
            .ports()
            .store()
            .transaction(tx -> {
              tx.chats().save(Chat.with(people.budi.account(), ChatState.REQUEST, 1));
              return true;
            });
    say("boleh kenalan?");
    try (ConversationStage window = open()) {
      window.see("#conversation-request-accept");
      assertFalse(window.isThere("#composer-text"));

      window.click("#conversation-request-block");
      window.click("#conversation-block-yes");
      window.click("#conversation-blocked-unblock");
      window.see("#composer-text");
      assertEquals(ChatState.ACCEPTED, people.ana.chat(people.budi.account()).state());
    }
  }

  @Test
  void triesAFailedMessageAgainOrDeletesIt() {
    people.introduced();
    people.row(people.ana.account(), NOON, new MessageBody.Text("gagal"), MessageStatus.FAILED);
    people.row(people.ana.account(), NOON + 1, new MessageBody.Text("buang"), MessageStatus.FAILED);
    try (ConversationStage window = open()) {
      window.robot.clickOn(window.bubble("buang").lookup("#conversation-delete"));
      window.click("#conversation-delete-yes");
      window.until("it is gone", () -> !window.isSaid("buang"));
      window.robot.clickOn(window.bubble("gagal").lookup("#conversation-again"));
      window.run("it was sent", () -> window.isThere(".tick-delivered"));
      assertEquals(List.of("gagal"), people.budi.texts(people.ana.account()));
    }
  }

  @Test
  void forwardsAMessageToTheChatThatIsPicked() {
    people.introduced();
    say("teruskan ini");
    try (ConversationStage window = open()) {
      window.robot.rightClickOn(window.bubble("teruskan ini").text());
      window.click("#conversation-menu-forward");
      window.see("#conversation-forward-search");
      window.press(KeyCode.ENTER);
      window.until(
          "it was sent on",
          () -> window.kept().getLast().equals("teruskan ini") && window.kept().size() == 2);
    }
  }

  private ConversationStage open() {
    return new ConversationStage(folder.resolve("window"), people);
  }

  private void say(String text) {
    people.row(people.budi.account(), NOON, new MessageBody.Text(text), MessageStatus.RECEIVED);
  }

  private void write(int count) {
    long at = NOON;
    for (int number = 0; number < count; number++) {
      at += 60_000;
      people.row(
          people.budi.account(),
          at,
          new MessageBody.Text("pesan " + number),
          MessageStatus.RECEIVED);
    }
  }

  private OrderKey newest() {
    List<Message> page = people.ana.page(people.budi.account());
    return page.getLast().order();
  }

  private int unread() {
    return people.ana.engine().chats().unread(people.budi.account());
  }

  private static boolean says(ConversationStage window, String query, String text) {
    return window.isThere(query) && ((Labeled) window.see(query)).getText().equals(text);
  }

  private static String clipboard(ConversationStage window) {
    StringBuilder text = new StringBuilder();
    window.onWindow(() -> text.append(Clipboard.getSystemClipboard().getString()));
    return text.toString();
  }
}
