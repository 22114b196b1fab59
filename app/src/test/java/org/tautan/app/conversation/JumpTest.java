package org.tautan.app.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.bridge.EngineListener;
import org.tautan.desktop.host.EngineThread.Question;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;

/// Going to a message from long ago, reading on from there and coming back; without a window.
class JumpTest {
  private static final long NOON = 1_790_000_000_000L;

  @TempDir private Path data;
  private final List<Message> written = new ArrayList<>();
  private TwoPeople people;
  private ConversationViewModel model;

  @BeforeEach
  void meetAndWrite() {
    people = new TwoPeople(data).introduced();
    for (int at = 0; at < 500; at++) {
      written.add(
          people.row(
              people.ana.account(),
              NOON + at * 1_000L,
              new MessageBody.Text("pesan " + at),
              MessageStatus.READ));
    }
    model =
        new ConversationViewModel(
            people, people.ana.account(), people.budi.account(), ZoneOffset.UTC);
  }

  @AfterEach
  void part() {
    people.close();
  }

  @Test
  void showsWhatStandsAroundAMessageAndReadsOnEitherWay() {
    assertEquals("pesan 100", jump(100));
    assertEquals(range(51, 151), texts());
    model.loadOlder();
    assertEquals(range(1, 151), texts());
    model.pages().newer();
    assertEquals(range(1, 201), texts());
    model.loadOlder();
    model.loadOlder();
    assertEquals(range(0, 201), texts());
    for (int page = 0; page < 9; page++) {
      model.pages().newer();
    }
    assertEquals(range(0, 500), texts());
    assertTrue(model.reachesEnd());
  }

  @Test
  void leavesTheRowsAsTheyAreWhereTheyHaveIt() {
    assertEquals("pesan 470", jump(470));
    assertEquals(range(450, 500), texts());
    assertTrue(model.reachesEnd());
  }

  @Test
  void findsTheNextOneWhereTheMessageHasGone() {
    Message gone = written.get(100);
    people.tell(engine -> engine.chats().delete(gone.chat(), gone.sender().account(), gone.id()));
    assertEquals("pesan 101", jump(100));
  }

  @Test
  void countsWhatComesMeanwhileAndDoesNotMarkItAsRead() {
    jump(100);
    model.attentive().set(true);
    people.budi.engine().chats().send(people.ana.account(), "satu");
    people.until(() -> model.below().get() == 1);
    assertEquals(range(51, 151), texts());
    assertEquals(1, people.ana.engine().chats().unread(people.budi.account()));

    model.pages().end(() -> model.atEnd().set(true));
    model.hurry();
    assertEquals("satu", texts().getLast());
    assertEquals("pesan 499", texts().get(texts().size() - 2));
    assertEquals(0, people.ana.engine().chats().unread(people.budi.account()));
    assertFalse(texts().contains("pesan 150"));
  }

  @Test
  void dropsAPageOfAPartThatWasLeft() {
    Queue<Runnable> questions = new ArrayDeque<>();
    ConversationViewModel slow =
        new ConversationViewModel(
            answeringFrom(questions), people.ana.account(), people.budi.account(), ZoneOffset.UTC);
    questions.remove().run();
    slow.jumpTo(written.get(100).order(), _ -> {});
    questions.remove().run();
    slow.loadOlder();
    slow.jumpTo(written.get(400).order(), _ -> {});
    questions.remove().run();
    slow.pages().newer();
    assertEquals(2, questions.size());
    questions.remove().run();
    questions.remove().run();
    assertEquals(range(351, 451), ConversationViewModelTest.texts(slow));
  }

  /// The engine, which answers a question when that is taken out of the queue and run.
  private EngineClient answeringFrom(Queue<Runnable> questions) {
    return new EngineClient() {
      @Override
      public <T> void ask(
          Question<? super Engine, ? extends T> question, Consumer<? super T> then) {
        questions.add(() -> people.ask(question, then));
      }

      @Override
      public Subscription subscribe(EngineListener listener) {
        return people.subscribe(listener);
      }
    };
  }

  @Test
  void jumpsAsSoonAsItIsOpened() {
    people.holdAnswers();
    ConversationViewModel opening =
        new ConversationViewModel(
            people, people.ana.account(), people.budi.account(), ZoneOffset.UTC);
    opening.jumpTo(written.get(100).order(), _ -> {});
    people.giveAnswers();
    assertEquals(range(51, 151), ConversationViewModelTest.texts(opening));
    assertTrue(opening.about().get().isPresent());
  }

  @Test
  void takesInHistoryThatComesWhileItShowsAnotherPart() {
    jump(100);
    people.row(
        people.budi.account(),
        NOON + 120_500,
        new MessageBody.Text("dari dulu"),
        MessageStatus.RECEIVED);
    people.tell(new EngineEvent.HistoryArrived(List.of(people.budi.account())));
    assertTrue(texts().contains("dari dulu"));
    assertFalse(texts().contains("pesan 499"));
  }

  private String jump(int to) {
    AtomicInteger row = new AtomicInteger(-1);
    model.jumpTo(written.get(to).order(), row::set);
    return ((MessageBody.Text)
            ((ConversationItem.Bubble) model.items().get(row.get())).message().body())
        .text();
  }

  private static List<String> range(int from, int to) {
    return IntStream.range(from, to).mapToObj(at -> "pesan " + at).toList();
  }

  private List<String> texts() {
    return ConversationViewModelTest.texts(model);
  }
}
