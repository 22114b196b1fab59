package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.testkit.store.Fault;
import org.tautan.testkit.store.Fault.Point;
import org.tautan.testkit.store.FaultyStore;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// The process ends at every write and every commit of a story, one after the other; after each
/// restart nothing is lost and nothing appears twice. A message key that was used twice would show
/// as a message that never arrives.
class CrashPointTest {
  @TempDir Path data;

  @ParameterizedTest
  @EnumSource(Point.class)
  void aSenderThatDiesAnywhereLosesNothingAndSendsNothingTwice(Point point) {
    try (TestWorld world = new TestWorld(data)) {
      Mortal ana = new Mortal(world, "Ana");
      world.withAccount(ana.device);
      TestDevice budi = world.phone("Budi");
      world.introduce(ana.device, budi);
      List<String> written = new ArrayList<>();
      boolean died = true;
      for (int n = 1; died; n++) {
        String text = "message " + n;
        FaultyStore store =
            ana.live(
                Fault.crash(point, n),
                () -> {
                  ana.engine().chats().send(budi.account(), text);
                  world.until(() ->
                      budi.texts(ana.device.account()).contains(text)
                          && ana.engine().chats().waiting() == 0);
                });
        died = store.hasFailed();
        if (ana.device.texts(budi.account()).contains(text)) {
          written.add(text);
        }
        world.until(() -> budi.texts(ana.device.account()).equals(written));
      }
      assertEquals(written, ana.device.texts(budi.account()));
    }
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void aReceiverThatDiesAnywhereGetsEverythingOnce(Point point) {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      Mortal budi = new Mortal(world, "Budi");
      world.withAccount(budi.device);
      world.introduce(ana, budi.device);
      List<String> sent = new ArrayList<>();
      boolean died = true;
      for (int n = 1; died; n++) {
        String text = "message " + n;
        ana.engine().chats().send(budi.device.account(), text);
        sent.add(text);
        FaultyStore store =
            budi.live(
                Fault.crash(point, n),
                () ->
                    world.until(() ->
                        budi.device.texts(ana.account()).contains(text)
                            && budi.engine().connectivity() == Connectivity.ONLINE
                            && budi.engine().chats().waiting() == 0));
        died = store.hasFailed();
        world.until(() -> budi.device.texts(ana.account()).equals(sent));
        world.until(() -> isDelivered(ana, budi.device));
      }
    }
  }

  private static boolean isDelivered(TestDevice from, TestDevice to) {
    return from.page(to.account()).stream()
        .filter(message -> message.body() instanceof MessageBody.Text)
        .allMatch(message -> message.status() == MessageStatus.DELIVERED);
  }
}
