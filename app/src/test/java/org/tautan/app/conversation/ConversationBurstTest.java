package org.tautan.app.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tautan.app.conversation.ConversationViewModelTest.texts;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;

/// Many messages that come at once into an open conversation of ten.
class ConversationBurstTest {
  private static final long NOON = 1_790_000_000_000L;

  @TempDir private Path data;
  private TwoPeople people;

  @BeforeEach
  void meet() {
    people = new TwoPeople(data).introduced();
    for (int at = 0; at < 10; at++) {
      people.row(
          people.ana.account(),
          NOON + at * 1_000L,
          new MessageBody.Text("pesan " + at),
          MessageStatus.READ);
    }
  }

  @AfterEach
  void part() {
    people.close();
  }

  @Test
  void showsOfABurstOnlyWhatAFrameHasTimeFor() {
    ConversationViewModel model = open();
    model.attentive().set(true);

    people.tell(burst(20));

    assertEquals(10 + FramePace.IN_A_FRAME, texts(model).size());
    assertTrue(model.pacing().get());
    model.nextFrame();
    assertEquals(10 + 2 * FramePace.IN_A_FRAME, texts(model).size());
    model.nextFrame();
    model.nextFrame();
    assertEquals(30, texts(model).size());
    assertEquals("baru 19", texts(model).getLast());
    model.nextFrame();
    model.nextFrame();
    assertFalse(model.pacing().get(), "no frame is asked for in vain");
  }

  @Test
  void showsAllOfABurstThatIsOutOfSight() {
    ConversationViewModel model = open();
    model.atEnd().set(false);

    people.tell(burst(20));

    assertEquals(30, texts(model).size());
  }

  @Test
  void showsTheEndAtOnceToWhomWouldBeTooFarBehind() {
    ConversationViewModel model = open();

    people.tell(burst(FramePace.MOST_BEHIND + 1));

    assertEquals("baru " + FramePace.MOST_BEHIND, texts(model).getLast());
  }

  @Test
  void showsABurstRowByRowToSomebodyWhoIsWriting() {
    ConversationViewModel model = open();
    model.written();

    people.tell(burst(3 * FramePace.MOST_BEHIND));

    assertEquals(10, texts(model).size(), "the letter's own frame");
    frames(model, FramePace.FRAMES_A_ROW_OF_MANY);
    assertEquals(11, texts(model).size());
    model.written();
    frames(model, FramePace.FRAMES_A_ROW_OF_MANY);
    assertEquals(12, texts(model).size());
    ConversationItem last = model.items().getLast();
    assertEquals(
        ConversationItem.Run.MIDDLE,
        ((ConversationItem.Bubble) last).run(),
        "drawn as what it will be when the next one is there");

    model.hurry();
    model.nextFrame();

    assertEquals("baru " + (3 * FramePace.MOST_BEHIND - 1), texts(model).getLast());
  }

  @Test
  void showsATalkAtItsPaceToSomebodyWhoIsWriting() {
    ConversationViewModel model = open();
    model.written();

    people.tell(burst(FramePace.FEW_BEHIND));

    frames(model, FramePace.FRAMES_A_ROW);
    assertEquals(11, texts(model).size());
    frames(model, FramePace.FRAMES_A_ROW);
    assertEquals(12, texts(model).size());
  }

  @Test
  void leavesALetterItsFramesButNotForEver() {
    ConversationViewModel model = open();
    model.written();
    people.tell(burst(FramePace.FEW_BEHIND));
    frames(model, FramePace.FRAMES_A_ROW - 1);

    int atMost = FramePace.FRAMES_A_ROW + FramePace.FRAMES_HELD_UP;
    for (int frame = FramePace.FRAMES_A_ROW; frame < atMost; frame++) {
      model.written();
      model.nextFrame();
      assertEquals(10, texts(model).size(), "after frame " + frame);
    }
    model.written();
    model.nextFrame();

    assertEquals(11, texts(model).size());
  }

  @Test
  void showsAllThatWaitsOnceTheWriterPauses() {
    ConversationViewModel model = open();
    model.written();

    people.tell(burst(3 * FramePace.MOST_BEHIND));

    frames(model, FramePace.PAUSE_FRAMES);

    assertEquals("baru " + (3 * FramePace.MOST_BEHIND - 1), texts(model).getLast());
  }

  @Test
  void changesAndRemovesWhatStillWaits() {
    ConversationViewModel model = open();
    model.written();
    EngineEvent.MessageAdded changed = added("lama", NOON + 1_000_002);
    EngineEvent.MessageAdded removed = added("hilang", NOON + 1_000_003);
    people.tell(added("satu", NOON + 1_000_000), added("dua", NOON + 1_000_001), changed, removed);

    people.tell(
        new EngineEvent.MessageChanged(changed.message().withBody(new MessageBody.Text("baru"))),
        new EngineEvent.MessageRemoved(
            people.budi.account(), removed.message().sender().account(), removed.message().id()));
    model.hurry();
    model.nextFrame();
    model.nextFrame();

    assertEquals(List.of("satu", "dua", "baru"), texts(model).subList(10, texts(model).size()));
  }

  private ConversationViewModel open() {
    return new ConversationViewModel(
        people, people.ana.account(), people.budi.account(), ZoneOffset.UTC);
  }

  private static void frames(ConversationViewModel model, int count) {
    for (int frame = 0; frame < count; frame++) {
      model.nextFrame();
    }
  }

  private EngineEvent[] burst(int count) {
    return IntStream.range(0, count)
        .mapToObj(at -> added("baru " + at, NOON + 1_000_000 + at))
        .toArray(EngineEvent[]::new);
  }

  private EngineEvent.MessageAdded added(String text, long at) {
    Message row =
        people.row(people.budi.account(), at, new MessageBody.Text(text), MessageStatus.RECEIVED);
    return new EngineEvent.MessageAdded(row, EngineEvent.Freshness.LIVE);
  }
}
