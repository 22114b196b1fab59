package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tautan.engine.api.EngineEvent.HistoryArrived;
import org.tautan.engine.api.EngineEvent.MessageAdded;
import org.tautan.engine.api.HistoryProgress;
import org.tautan.engine.api.HistoryProgress.State;
import org.tautan.engine.message.Recipients;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.BlobId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CiphertextHash;
import org.tautan.protocol.TransferId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.content.HistoryBlob;
import org.tautan.protocol.content.HistoryChunk;
import org.tautan.protocol.content.HistoryStage;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// A phone with old conversations links a computer.
class HistoryStoryTest {
  private static final int KILLS = 5;

  @TempDir private Path folder;
  private TestWorld world;
  private TestDevice phone;
  private List<AccountId> friends = List.of();

  @BeforeEach
  void begin() {
    world = new TestWorld(folder);
    phone = world.phone("Ani");
  }

  @AfterEach
  void end() {
    world.close();
  }

  private void talked(int chats, int each) {
    friends =
        OldMessages.write(
            phone.ports().store(), phone.account(), chats, each, world.clock().millis());
    phone.engine().goOnline();
  }

  private TestDevice linked(HistoryDepth depth) {
    TestDevice laptop = world.link(world.device("laptop"), phone, depth);
    laptop.engine().goOnline();
    return laptop;
  }

  private static HistoryProgress progress(TestDevice device) {
    return device.engine().history().progress();
  }

  private static boolean isComplete(TestDevice device) {
    return progress(device).state() == State.COMPLETE;
  }

  private static List<Message> written(TestDevice device, AccountId chat) {
    return device.page(chat).stream()
        .filter(row -> !(row.body() instanceof MessageBody.Note))
        .toList();
  }

  private void assertSameMessages(TestDevice laptop) {
    for (AccountId friend : friends) {
      assertEquals(written(phone, friend), written(laptop, friend));
      assertEquals("Friend", laptop.chat(friend).displayName().substring(0, 6));
    }
  }

  /// The relay deletes meanwhile, which the older way of looking at folders does not mind.
  private static List<File> files(File folder) {
    List<File> found = new ArrayList<>();
    File[] entries = folder.listFiles();
    for (File entry : entries == null ? new File[0] : entries) {
      found.addAll(entry.isFile() ? List.of(entry) : files(entry));
    }
    return found;
  }

  private long blobs() {
    return files(folder.resolve("blobs").toFile()).size();
  }

  @Test
  void givesAllOfItAndLeavesNothingAtTheRelay() {
    talked(3, 2_500);
    TestDevice laptop = linked(HistoryDepth.ALL);
    world.until(() -> isComplete(laptop));
    assertSameMessages(laptop);
    assertEquals(new HistoryProgress(State.COMPLETE, 7_500, 7_500, 0), progress(laptop));
    world.until(() -> blobs() == 0);
  }

  @Test
  void makesTheWindowUsableBeforeTheRestIsThere() {
    talked(4, 1_500);
    TestDevice laptop = linked(HistoryDepth.ALL);
    world.until(() -> progress(laptop).state() == State.COMING);
    for (AccountId friend : friends) {
      assertTrue(written(laptop, friend).size() >= 20, "the newest of every chat");
      assertEquals(
          written(phone, friend).getLast(), written(laptop, friend).getLast(), "to the very last");
    }
    assertTrue(progress(laptop).done() < 6_000);
  }

  @Test
  void tellsNoMessageOfHistoryAsNews() {
    talked(2, 30);
    TestDevice laptop = linked(HistoryDepth.ALL);
    world.until(() -> isComplete(laptop));
    boolean told =
        laptop.events().stream()
            .filter(MessageAdded.class::isInstance)
            .map(MessageAdded.class::cast)
            .anyMatch(added -> friends.contains(added.message().chat()));
    assertTrue(!told);
    assertTrue(laptop.last(HistoryArrived.class).isPresent());
  }

  @Test
  void givesNothingUnlessThePersonWantsIt() {
    talked(2, 30);
    TestDevice laptop = linked(HistoryDepth.NONE);
    world.until(() -> laptop.engine().chats().find(friends.getFirst()).isPresent());
    AccountId friend = friends.getFirst();
    asksInVain(laptop, friend);
    assertEquals(List.of(), written(laptop, friend));
    assertEquals(HistoryProgress.NOTHING, progress(laptop));
    assertEquals(0, blobs());
  }

  private void asksInVain(TestDevice laptop, AccountId friend) {
    laptop.clearEvents();
    assertTrue(laptop.engine().history().askForOlder(friend));
    world.until(() -> laptop.last(HistoryArrived.class).isPresent());
    assertEquals(List.of(), laptop.last(HistoryArrived.class).orElseThrow().chats());
  }

  /// The one of exactly that age is a moment too old when the giving begins.
  @ParameterizedTest
  @CsvSource({"1, 89", "10, 8"})
  void givesNinetyDaysAndNotADayMore(int daysApart, int recent) {
    friends =
        OldMessages.write(
            phone.ports().store(),
            phone.account(),
            2,
            200,
            world.clock().millis(),
            Duration.ofDays(daysApart).toMillis());
    phone.engine().goOnline();
    TestDevice laptop = linked(HistoryDepth.DAYS_90);
    world.until(() -> isComplete(laptop));
    for (AccountId friend : friends) {
      asksInVain(laptop, friend);
      assertEquals(recent, written(laptop, friend).size());
    }
    long all = 2L * recent;
    assertEquals(new HistoryProgress(State.COMPLETE, all, all, 0), progress(laptop));
  }

  @Test
  void losesAndDoublesNothingHoweverOftenEitherSideIsKilled() {
    talked(3, 8_000);
    TestDevice laptop = linked(HistoryDepth.ALL);
    for (int kill = 1; kill <= KILLS; kill++) {
      long from = progress(laptop).done();
      untilDone(laptop, () -> progress(laptop).done() > from);
      TestDevice victim = kill % 2 == 0 ? phone : laptop;
      victim.restart();
      assertTrue(!isComplete(laptop), "killed on the way");
    }
    untilDone(laptop, () -> isComplete(laptop));
    assertSameMessages(laptop);
    assertEquals(new HistoryProgress(State.COMPLETE, 24_000, 24_000, 0), progress(laptop));
  }

  private void untilDone(TestDevice laptop, BooleanSupplier condition) {
    assertTrue(progress(laptop).lost() == 0);
    world.until(condition);
  }

  @Test
  void waitsWhileThePersonWantsItToAndGoesOn() {
    talked(2, 6_000);
    TestDevice laptop = linked(HistoryDepth.ALL);
    world.until(() -> progress(laptop).state() == State.COMING);
    laptop.engine().history().pause();
    laptop.restart();
    long here = progress(laptop).done();
    assertEquals(State.PAUSED, progress(laptop).state());
    world.until(() -> blobs() >= 3);
    assertEquals(here, progress(laptop).done());
    laptop.engine().history().resume();
    world.until(() -> isComplete(laptop));
    assertSameMessages(laptop);
  }

  @Test
  void bringsOlderMessagesWhenTheyAreAskedForEvenWhileItWaits() {
    talked(2, 6_000);
    TestDevice laptop = linked(HistoryDepth.ALL);
    world.until(() -> progress(laptop).state() == State.COMING);
    laptop.engine().history().pause();
    AccountId friend = friends.getFirst();
    int before = written(laptop, friend).size();
    assertTrue(laptop.engine().history().askForOlder(friend));
    world.until(() -> written(laptop, friend).size() >= before + 50);
    assertEquals(before + 50, written(laptop, friend).size());
    List<Message> all = written(phone, friend);
    assertEquals(all.subList(all.size() - before - 50, all.size()), written(laptop, friend));
  }

  @Test
  void goesOnWithARelayThatWasAway() {
    talked(2, 6_000);
    TestDevice laptop = linked(HistoryDepth.ALL);
    world.until(() -> progress(laptop).state() == State.COMING);
    world.restartRelay();
    phone.engine().networkIsBack();
    laptop.engine().networkIsBack();
    world.until(() -> isComplete(laptop));
    assertSameMessages(laptop);
  }

  @Test
  void takesNoHistoryFromAnotherCompanion() {
    talked(1, 10);
    TestDevice laptop = linked(HistoryDepth.NONE);
    TestDevice tablet = linked(HistoryDepth.NONE);
    tablet.says(new Recipients.OwnDevices(), chunk());
    world.until(() -> laptop.lines(laptop.account()).contains(Line.FOREIGN_HISTORY));
    assertEquals(HistoryProgress.NOTHING, progress(laptop));
  }

  @Test
  void takesNoHistoryFromAContact() {
    TestDevice budi = world.phone("Budi");
    world.introduce(phone, budi);
    phone.engine().goOnline();
    budi.engine().goOnline();
    TestDevice laptop = linked(HistoryDepth.NONE);
    budi.says(new Recipients.Contact(phone.account()), chunk());
    world.until(() -> laptop.lines(budi.account()).contains(Line.FOREIGN_HISTORY));
    assertEquals(HistoryProgress.NOTHING, progress(laptop));
  }

  private static HistoryChunk chunk() {
    HistoryBlob blob =
        new HistoryBlob(
            new BlobId(Bytes.wrap(new byte[16])),
            WireSecret.copyOf(new byte[32]),
            100,
            100,
            new CiphertextHash(Bytes.wrap(new byte[32])));
    TransferId id = new TransferId(Bytes.wrap(new byte[16]));
    return new HistoryChunk(id, HistoryStage.BOOTSTRAP, 0, 0, 1, 1, true, blob);
  }

  @Test
  void losesAChunkThatIsGoneAndSaysSo() {
    talked(2, 6_000);
    TestDevice laptop = linked(HistoryDepth.ALL);
    world.until(() -> progress(laptop).state() == State.COMING);
    laptop.engine().history().pause();
    world.until(() -> blobs() >= 4);
    // one may be of a chunk that is here already, one of the last, which is empty
    for (File file : files(folder.resolve("blobs").toFile()).subList(0, 3)) {
      boolean _ = file.delete();
    }
    laptop.engine().history().resume();
    world.until(() -> isComplete(laptop));
    assertTrue(progress(laptop).lost() > 0);
    assertEquals(12_000, progress(laptop).done() + progress(laptop).lost());
  }
}
