package org.tautan.app.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.conversation.ConversationItem.Bubble;
import org.tautan.engine.api.EngineEvent.Activity;
import org.tautan.engine.api.SendOutcome;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;

/// The open conversation without a window.
class ConversationViewModelTest {
  private static final long NOON = 1_790_000_000_000L;

  @TempDir private Path data;
  private TwoPeople people;

  @BeforeEach
  void meet() {
    people = new TwoPeople(data).introduced();
  }

  @AfterEach
  void part() {
    people.close();
  }

  @Test
  void showsTheNewestPageAndOlderOnesWhenAsked() {
    write(120);

    ConversationViewModel model = open();

    assertEquals(range(70, 120), texts(model));
    model.loadOlder();
    assertEquals(range(20, 120), texts(model));
    model.loadOlder();
    model.loadOlder();
    assertEquals(range(0, 120), texts(model));
  }

  @Test
  void sendsATextAndFollowsItsTicks() {
    ConversationViewModel model = open();
    List<SendOutcome> outcomes = new ArrayList<>();

    send(model, "Halo", outcomes::add);

    assertInstanceOf(SendOutcome.Queued.class, outcomes.getFirst());
    assertEquals(MessageStatus.WAITING, last(model).status());
    people.until(() -> last(model).status() == MessageStatus.DELIVERED);
    people.budi.engine().chats().markRead(people.ana.account(), last(model).order());
    people.until(() -> last(model).status() == MessageStatus.READ);
  }

  @Test
  void marksAsReadOnlyWhatThePersonLooksAtAtTheEnd() {
    ConversationViewModel model = open();
    people.budi.engine().chats().send(people.ana.account(), "satu");
    people.until(() -> texts(model).contains("satu"));
    assertEquals(1, people.ana.engine().chats().unread(people.budi.account()));

    model.atEnd().set(false);
    model.attentive().set(true);
    assertEquals(1, people.ana.engine().chats().unread(people.budi.account()));

    model.atEnd().set(true);
    assertEquals(0, people.ana.engine().chats().unread(people.budi.account()));
    assertEquals(
        Optional.of(last(model).order()), people.ana.chat(people.budi.account()).readUpTo());
  }

  @Test
  void dividesWhatCameWhileNobodyLookedFromTheRest() {
    ConversationViewModel model = open();
    model.attentive().set(true);
    send(model, "apa kabar", _ -> {});
    people.until(() -> last(model).status() == MessageStatus.DELIVERED);
    model.attentive().set(false);
    people.budi.engine().chats().send(people.ana.account(), "baik");
    people.budi.engine().chats().send(people.ana.account(), "kamu?");
    people.until(() -> texts(model).contains("kamu?"));

    int divider = model.unreadRow();
    assertEquals(new ConversationItem.Unread(2), model.items().get(divider));
    assertEquals("baik", text(model.items().get(divider + 1)));

    model.attentive().set(true);
    assertEquals(divider, model.unreadRow(), "it stays while the person reads");
    send(model, "baik juga", _ -> {});
    assertEquals(-1, model.unreadRow(), "an answer takes it away");
  }

  @Test
  void countsWhatComesWhileThePersonIsFurtherUp() {
    ConversationViewModel model = open();
    model.atEnd().set(false);
    people.budi.engine().chats().send(people.ana.account(), "satu");
    people.budi.engine().chats().send(people.ana.account(), "dua");
    people.until(() -> model.below().get() == 2);

    model.atEnd().set(true);

    assertEquals(0, model.below().get());
  }

  @Test
  void tellsThatTheOtherPersonTypesUntilTheirMessageComes() {
    ConversationViewModel model = open();
    people.budi.engine().chats().send(people.ana.account(), "halo");
    people.until(() -> texts(model).contains("halo"));
    people.budi.engine().chats().typing(people.ana.account(), Activity.TYPING);
    people.until(() -> model.typing().get());

    people.budi.engine().chats().send(people.ana.account(), "apa kabar");
    people.until(() -> texts(model).contains("apa kabar"));

    assertFalse(model.typing().get());
  }

  @Test
  void saysWhatThePersonDecided() {
    ConversationViewModel model = open();

    model.commands().block();
    assertEquals("BLOCKED", model.about().get().map(Chat::state).orElseThrow().name());
    send(model, "halo", outcome -> assertInstanceOf(SendOutcome.Blocked.class, outcome));
    model.commands().unblock();
    assertEquals("ACCEPTED", model.about().get().map(Chat::state).orElseThrow().name());
  }

  @Test
  void takesARowAway() {
    write(3);
    ConversationViewModel model = open();

    model.commands().delete(last(model));

    assertEquals(range(0, 2), texts(model));
  }

  @Test
  void forgetsOldRowsWhileItStaysAtTheEnd() {
    write(500);
    ConversationViewModel model = open();
    for (int page = 0; page < 8; page++) {
      model.loadOlder();
    }
    assertEquals(450, texts(model).size());

    send(model, "baru", _ -> {});
    model.forgetOld();

    assertTrue(texts(model).size() < 300);
    assertEquals("baru", texts(model).getLast());
    model.loadOlder();
    assertEquals("pesan 299", texts(model).get(texts(model).indexOf("pesan 300") - 1));
  }

  private static void send(ConversationViewModel model, String text, Consumer<SendOutcome> then) {
    model
        .commands()
        .send(
            text,
            then,
            why -> {
              throw new AssertionError(why.toString());
            });
    model.answered();
  }

  private ConversationViewModel open() {
    return new ConversationViewModel(
        people, people.ana.account(), people.budi.account(), ZoneOffset.UTC);
  }

  private void write(int count) {
    for (int at = 0; at < count; at++) {
      people.row(
          people.ana.account(),
          NOON + at * 1_000L,
          new MessageBody.Text("pesan " + at),
          MessageStatus.READ);
    }
  }

  private static List<String> range(int from, int to) {
    List<String> texts = new ArrayList<>();
    for (int at = from; at < to; at++) {
      texts.add("pesan " + at);
    }
    return texts;
  }

  private static Message last(ConversationViewModel model) {
    return ((Bubble) model.items().getLast()).message();
  }

  static List<String> texts(ConversationViewModel model) {
    return model.items().stream()
        .filter(Bubble.class::isInstance)
        .map(ConversationViewModelTest::text)
        .toList();
  }

  private static String text(ConversationItem item) {
    return item instanceof Bubble(Message message, var _, var _)
            && message.body() instanceof MessageBody.Text(String text)
        ? text
        : "";
  }
}
