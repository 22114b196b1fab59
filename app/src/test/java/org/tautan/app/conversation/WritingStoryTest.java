package org.tautan.app.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.protocol.content.OrderKey;

/// Ana writes to Budi, with the keyboard alone.
class WritingStoryTest {
  private static final long NOON = 1_790_000_000_000L;

  @TempDir private Path folder;
  private TwoPeople people;

  @BeforeEach
  void meet() {
    people = new TwoPeople(folder.resolve("world")).introduced();
  }

  @Test
  void writesWithTheKeyboardAndSeesTheTicks() {
    try (ConversationStage window = open()) {
      window.robot.write("Halo");
      window.press(KeyCode.SHIFT, KeyCode.ENTER);
      window.robot.write("Budi");
      window.press(KeyCode.ENTER);

      window.bubble("Halo\nBudi");
      window.run("two ticks", () -> window.isThere(".tick-delivered"));
      people.budi.engine().chats().markRead(people.ana.account(), newest());
      window.run("accent ticks", () -> window.isThere(".tick-read"));
      assertEquals("", ((TextArea) window.see("#composer-text")).getText());
    }
  }

  @Test
  void findsAnEmojiWithTheKeyboardAlone() {
    try (ConversationStage window = open()) {
      window.robot.write("Meong ");
      window.click("#composer-emoji");
      window.see("#emoji-search");
      window.robot.write("kucing");
      window.press(KeyCode.ENTER);
      window.press(KeyCode.ESCAPE);
      assertFalse(window.isThere("#emoji-search"));
      window.press(KeyCode.ENTER);
      window.bubble("Meong 🐈");
    }
  }

  @Test
  void choosesASkinToneWithTheKeyboardAndIsGivenItAgain() {
    try (ConversationStage window = open()) {
      window.click("#composer-emoji");
      window.see("#emoji-search");
      window.robot.write("thumbs up");
      window.robot.moveTo(window.see("#emoji-search"));
      window.press(KeyCode.ALT, KeyCode.DOWN);
      window.see("#emoji-tone-dark");
      window.press(KeyCode.DOWN);
      window.press(KeyCode.DOWN);
      window.press(KeyCode.ENTER);
      window.press(KeyCode.ENTER);
      window.press(KeyCode.ESCAPE);
      window.press(KeyCode.ENTER);
      window.bubble("👍🏼👍🏼");
    }
  }

  @Test
  void walksTheBubblesWithTheArrowsAndTypesOnFromThere() {
    people.row(people.budi.account(), NOON, new MessageBody.Text("satu"), MessageStatus.RECEIVED);
    people.row(people.ana.account(), NOON + 1, new MessageBody.Text("dua"), MessageStatus.READ);
    try (ConversationStage window = open()) {
      window.bubble("dua");
      window.onWindow(() -> window.robot.lookup(".conversation-list").query().requestFocus());
      window.press(KeyCode.UP);
      assertTrue(window.bubble("dua").isFocused());
      window.press(KeyCode.UP);
      assertTrue(window.bubble("satu").isFocused());
      window.press(KeyCode.SHORTCUT, KeyCode.C);
      assertEquals("satu", clipboard(window));

      window.robot.write("tiga");
      window.press(KeyCode.ENTER);
      window.bubble("tiga");
    }
  }

  @Test
  void keepsADraftUntilItIsSent() {
    try (ConversationStage window = open()) {
      window.robot.write("nanti");
      window.onWindow(window::leave);
      assertEquals(Optional.of("nanti"), draft());
    }
  }

  private Optional<String> draft() {
    return people
        .ana
        .engine()
        .chats()
        .overview(people.budi.account())
        .map(one -> one.flags().draft());
  }

  private ConversationStage open() {
    return new ConversationStage(folder.resolve("window"), people);
  }

  private OrderKey newest() {
    return people.ana.page(people.budi.account()).getLast().order();
  }

  private static String clipboard(ConversationStage window) {
    StringBuilder text = new StringBuilder();
    window.onWindow(() -> text.append(Clipboard.getSystemClipboard().getString()));
    return text.toString();
  }
}
