package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tautan.engine.api.EngineEvent.LinkCodeReady;
import org.tautan.engine.api.EngineEvent.LinkPeerMet;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.store.memory.MemoryDisk;
import org.tautan.protocol.linking.HistoryDepth;
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

  /// A device whose process can be ended at a chosen point.
  private static final class Mortal {
    final MemoryDisk disk = new MemoryDisk();
    final TestDevice device;
    FaultyStore store = FaultyStore.over(disk.open(), Fault.never());

    Mortal(TestWorld world, String name) {
      device = world.device(name, store, world.transport());
    }

    void dieAt(Point point, long number) {
      disk.crash();
      store = FaultyStore.over(disk.open(), Fault.crash(point, number));
      try {
        device.restartOn(store);
      } catch (StoreException e) {
        assertTrue(store.hasFailed());
      }
    }

    void live() {
      disk.crash();
      store = FaultyStore.over(disk.open(), Fault.never());
      device.restartOn(store);
    }
  }

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
        ana.dieAt(point, n);
        String text = "message " + n;
        try {
          ana.device.engine().chats().send(budi.account(), text);
          world.until(() ->
              budi.texts(ana.device.account()).contains(text)
                  && ana.device.engine().chats().waiting() == 0);
          died = false;
        } catch (StoreException e) {
          assertTrue(ana.store.hasFailed());
        }
        ana.live();
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
        budi.dieAt(point, n);
        String text = "message " + n;
        ana.engine().chats().send(budi.device.account(), text);
        sent.add(text);
        try {
          world.until(() ->
              budi.device.texts(ana.account()).contains(text)
                  && budi.device.engine().connectivity() == Connectivity.ONLINE
                  && budi.device.engine().chats().waiting() == 0);
          died = false;
        } catch (StoreException e) {
          assertTrue(budi.store.hasFailed());
        }
        budi.live();
        world.until(() -> budi.device.texts(ana.account()).equals(sent));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BEFORE_COMMIT", "AFTER_COMMIT"})
  void aCompanionThatDiesAnywhereInItsLinkingIsEitherInOrNot(Point point) {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      boolean died = true;
      for (int n = 1; died; n++) {
        Mortal desk = new Mortal(world, "desk " + n);
        desk.dieAt(point, n);
        try {
          link(world, desk.device, ana);
          died = false;
        } catch (StoreException e) {
          assertTrue(desk.store.hasFailed());
        }
        ana.engine().phoneLink().decline(LinkFailure.DECLINED_HERE);
        desk.live();
        world.until(() -> settled(desk.device, ana));
        desk.device
            .engine()
            .account()
            .ifPresent(in -> ana.engine().devices().unlink(in.device(), world.presence(ana)));
        desk.device.engine().goOffline();
      }
    }
  }

  private static boolean settled(TestDevice desk, TestDevice ana) {
    return desk.engine().account().isEmpty()
        || (desk.engine().connectivity() == Connectivity.ONLINE
            && ana.engine().devices().list().size() == 2);
  }

  private static void link(TestWorld world, TestDevice desk, TestDevice ana) {
    desk.engine().companionLink().start(world.options(desk.name()));
    String code = desk.last(LinkCodeReady.class).orElseThrow().code().text();
    ana.clearEvents();
    ana.engine().phoneLink().scan(code, Optional.of(world.presence(ana)));
    world.until(
        () -> ana.last(LinkPeerMet.class).isPresent() && desk.last(LinkPeerMet.class).isPresent());
    desk.engine().companionLink().accept();
    ana.engine().phoneLink().accept(HistoryDepth.NONE);
    world.until(() -> desk.engine().connectivity() == Connectivity.ONLINE);
  }
}
