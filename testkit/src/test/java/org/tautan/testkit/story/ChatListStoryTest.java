package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.model.ChatFlags;
import org.tautan.engine.model.ChatFlags.Mark;
import org.tautan.engine.model.ChatFlags.Pin;
import org.tautan.engine.model.ChatOverview;
import org.tautan.engine.model.MessageBody;
import org.tautan.protocol.AccountId;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// What a person sees in the list of chats, and how they arrange it.
class ChatListStoryTest {
  @TempDir private Path data;

  private TestWorld world;
  private TestDevice anna;
  private TestDevice budi;

  @BeforeEach
  void twoPeopleWhoKnowEachOther() {
    world = new TestWorld(data);
    anna = world.phone("Anna");
    budi = world.phone("Budi");
    world.introduce(anna, budi);
  }

  @AfterEach
  void closeTheWorld() {
    world.close();
  }

  @Test
  void showsTheLastMessageAndWhatIsUnread() {
    anna.engine().chats().send(budi.account(), "satu");
    anna.engine().chats().send(budi.account(), "dua");
    world.until(() -> overview(budi, anna).unread() == 2);
    assertEquals(new MessageBody.Text("dua"), overview(budi, anna).last().orElseThrow().body());
    assertEquals(0, overview(anna, budi).unread());
    budi.engine()
        .chats()
        .markRead(anna.account(), overview(budi, anna).last().orElseThrow().order());
    assertEquals(0, overview(budi, anna).unread());
  }

  @Test
  void tellsOfAnArrangementOnceAndKeepsItOverARestart() {
    arrangeAnna();
    assertEquals(Optional.of(anna.account()), changed());
    budi.clearEvents();
    arrangeAnna();
    assertEquals(Optional.empty(), changed());
    budi.restart();
    assertEquals(Pin.PINNED, overview(budi, anna).flags().pin());
    assertEquals("nanti saja", overview(budi, anna).flags().draft());
  }

  @Test
  void arrangesNothingOfAChatThatIsNotThere() {
    TestDevice stranger = world.phone("Citra");
    budi.engine().chats().arrange(stranger.account(), flags -> flags.withPin(Pin.PINNED));
    world.introduce(budi, stranger);
    assertEquals(ChatFlags.NONE, overview(budi, stranger).flags());
  }

  @Test
  void takesTheMarkAwayWhenTheChatIsOpened() {
    anna.engine().chats().send(budi.account(), "satu");
    world.until(() -> overview(budi, anna).unread() == 1);
    read();
    budi.engine().chats().arrange(anna.account(), flags -> flags.withMark(Mark.UNREAD));
    assertEquals(Mark.UNREAD, overview(budi, anna).flags().mark());
    read();
    assertEquals(Mark.NOT_MARKED, overview(budi, anna).flags().mark());
  }

  @Test
  void forgetsTheArrangementOfAChatThatIsTakenOffTheList() {
    arrangeAnna();
    budi.engine().chats().remove(anna.account());
    assertEquals(ChatFlags.NONE, overview(budi, anna).flags());
  }

  private void arrangeAnna() {
    budi.engine()
        .chats()
        .arrange(anna.account(), flags -> flags.withPin(Pin.PINNED).withDraft("nanti saja"));
  }

  private void read() {
    budi.engine()
        .chats()
        .markRead(anna.account(), overview(budi, anna).last().orElseThrow().order());
  }

  private Optional<AccountId> changed() {
    return budi.last(EngineEvent.ChatChanged.class).map(event -> event.chat().account());
  }

  private static ChatOverview overview(TestDevice device, TestDevice other) {
    return device.engine().chats().overview(other.account()).orElseThrow();
  }
}
