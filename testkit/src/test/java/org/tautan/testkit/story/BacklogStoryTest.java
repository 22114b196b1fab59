package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.store.memory.MemoryDisk;
import org.tautan.protocol.AccountId;
import org.tautan.testkit.store.Fault;
import org.tautan.testkit.store.Fault.Point;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// What has waited at the relay is taken in by many to a transaction, and none of it is lost or
/// doubled by that.
class BacklogStoryTest {
  private static final int MESSAGES = 150;
  private static final String POISON = "the store fails at this one";

  @TempDir Path data;

  @Test
  void aBacklogIsStoredByManyAtATime() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      Mortal budi = new Mortal(world, "Budi");
      acquaint(world, ana, budi.device);
      List<String> sent = sendTo(world, ana, budi.device, MESSAGES);
      long before = budi.store.passed(Point.AFTER_COMMIT);
      budi.engine().goOnline();
      world.until(() -> budi.device.texts(ana.account()).equals(sent));
      long commits = budi.store.passed(Point.AFTER_COMMIT) - before;
      assertTrue(commits < MESSAGES / 4, commits + " transactions for " + MESSAGES + " messages");
    }
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void aReceiverThatDiesAnywhereInABacklogGetsAllOfItOnce(Point point) {
    int step = point == Point.BEFORE_WRITE ? 11 : 1;
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      Mortal budi = new Mortal(world, "Budi");
      acquaint(world, ana, budi.device);
      boolean died = true;
      for (int n = 1; died; n += step) {
        List<String> sent = sendTo(world, ana, budi.device, 20);
        Runnable takeIn =
            () ->
                world.until(() ->
                    budi.device.texts(ana.account()).equals(sent)
                        && budi.engine().connectivity() == Connectivity.ONLINE
                        && budi.engine().chats().waiting() == 0);
        died = budi.live(Fault.crash(point, n), takeIn).hasFailed();
        takeIn.run();
      }
    }
  }

  @Test
  void anEnvelopeThatTheStoreFailsAtHoldsUpOnlyWhatComesAfterIt() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      Store failing = failingAtPoison(new MemoryDisk().open(), ana.account());
      TestDevice budi = world.device("Budi", failing, world.transport());
      acquaint(world, ana, budi);
      List<String> before = sendTo(world, ana, budi, 40);
      sendTo(world, ana, budi, POISON);
      sendTo(world, ana, budi, 10);
      budi.engine().goOnline();
      int failures = 0;
      while (!budi.texts(ana.account()).equals(before)) {
        assertTrue(failures < 20, () -> "stuck at " + budi.texts(ana.account()).size());
        failures++;
        untilItFails(world);
        world.clock().advance(Duration.ofMinutes(2));
      }
      assertTrue(failures > 1, "it never failed in the middle of many");
    }
  }

  private static void untilItFails(TestWorld world) {
    try {
      world.until(() -> false);
    } catch (StoreException failure) {
      assertEquals(StoreException.Reason.FULL, failure.reason());
    }
  }

  private static Store failingAtPoison(Store beneath, AccountId chat) {
    return new Store() {
      @Override
      public <T, X extends Exception> T transaction(Work<T, X> work) throws X {
        return beneath.<T, X>transaction(tx -> {
          T result = work.run(tx);
          if (tx.messages().page(chat, Optional.empty(), 100).stream()
              .anyMatch(row -> row.body().equals(new MessageBody.Text(POISON)))) {
            throw new StoreException(StoreException.Reason.FULL, POISON);
          }
          return result;
        });
      }

      @Override
      public void erase() {
        beneath.erase();
      }

      @Override
      public void close() {
        beneath.close();
      }
    };
  }

  /// Gives one an account, and lets them know each other and have sessions.
  private static void acquaint(TestWorld world, TestDevice ana, TestDevice budi) {
    world.withAccount(budi);
    world.introduce(ana, budi);
    ana.engine().chats().send(budi.account(), "hello");
    world.until(() -> budi.texts(ana.account()).contains("hello"));
    budi.engine().chats().send(ana.account(), "hello, too");
    world.until(() -> ana.texts(budi.account()).size() == 2);
  }

  /// Sends while the other is offline; gives what that one is to have then.
  private static List<String> sendTo(TestWorld world, TestDevice ana, TestDevice budi, int many) {
    int first = ana.texts(budi.account()).size();
    return sendTo(
        world,
        ana,
        budi,
        IntStream.range(first, first + many).mapToObj(i -> "message " + i).toArray(String[]::new));
  }

  private static List<String> sendTo(
      TestWorld world, TestDevice ana, TestDevice budi, String... texts) {
    budi.engine().goOffline();
    for (String text : texts) {
      ana.engine().chats().send(budi.account(), text);
    }
    world.until(() -> ana.engine().chats().waiting() == 0);
    return new ArrayList<>(ana.texts(budi.account()));
  }
}
