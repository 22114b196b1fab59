package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tautan.engine.api.Devices.UnlinkOutcome;
import org.tautan.engine.api.EngineEvent.LinkCodeReady;
import org.tautan.engine.api.EngineEvent.LinkFailed;
import org.tautan.engine.api.EngineEvent.LinkPeerMet;
import org.tautan.engine.api.EngineEvent.Linked;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.OwnDevice;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.testkit.store.Fault.Point;
import org.tautan.testkit.store.FaultyStore;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// The process of either side ends at every write and every commit of a linking.
class LinkingCrashTest {
  @TempDir Path data;

  private TestWorld world;
  private TestDevice budi;

  @BeforeEach
  void begin() {
    world = new TestWorld(data);
    budi = world.phone("Budi");
  }

  @AfterEach
  void end() {
    world.close();
  }

  /// A phone that knows Budi, and companions that come one after the other.
  private final class Home implements AutoCloseable {
    final Mortal ana = new Mortal(world, "Ana", new SignedLists(world.transport()));
    private int desks;

    Home() {
      world.withAccount(ana.device);
      world.introduce(ana.device, budi);
    }

    String nextName() {
      desks++;
      return "desk " + desks;
    }

    /// A linking in which nothing goes wrong must be possible at any time.
    void linkAnother() {
      TestDevice desk = world.device(nextName());
      link(desk);
      settleLinked(desk);
    }

    void link(TestDevice desk) {
      desk.engine().companionLink().start(world.options(desk.name()));
      String code = desk.last(LinkCodeReady.class).orElseThrow().code().text();
      ana.device.clearEvents();
      ana.engine().phoneLink().scan(code, Optional.of(world.presence(ana.device)));
      world.until(() -> desk.last(LinkPeerMet.class).isPresent() || hasFailed(desk));
      world.until(() -> ana.device.last(LinkPeerMet.class).isPresent() || hasFailed(ana.device));
      desk.engine().companionLink().accept();
      ana.engine().phoneLink().accept(HistoryDepth.NONE);
      world.until(() ->
          ana.device.last(Linked.class).isPresent()
              && desk.engine().connectivity() == Connectivity.ONLINE
              && desk.engine().chats().find(budi.account()).isPresent());
    }

    /// The companion is in: the phone knows it by name, it has the chats, gets what is said, and is
    /// taken out again.
    void settleLinked(TestDevice desk) {
      world.until(() -> desk.engine().connectivity() == Connectivity.ONLINE);
      world.until(() -> desk.engine().chats().find(budi.account()).isPresent());
      assertTrue(named(desk.name()).isPresent());
      String text = "hello " + desk.name();
      budi.engine().chats().send(ana.device.account(), text);
      world.until(() -> desk.texts(budi.account()).contains(text));
      DeviceId id = desk.engine().account().orElseThrow().device();
      assertEquals(
          UnlinkOutcome.UNLINKED, ana.engine().devices().unlink(id, world.presence(ana.device)));
      world.until(() -> desk.engine().connectivity() == Connectivity.UNLINKED);
      desk.engine().goOffline();
    }

    /// The companion is not in, says why, and nobody takes it for a device.
    void settleNotLinked(TestDevice desk) {
      assertTrue(desk.engine().account().isEmpty());
      world.until(() -> ana.engine().connectivity() == Connectivity.ONLINE);
      assertEquals(1, ana.engine().devices().list().size());
      desk.engine().goOffline();
      linkAnother();
    }

    /// A companion that nobody has met goes on showing its code; any other is in or knows why not.
    void settle(TestDevice desk) {
      world.until(() ->
          ana.engine().connectivity() == Connectivity.ONLINE
              && (desk.engine().connectivity() == Connectivity.ONLINE
                  || hasFailed(desk)
                  || desk.last(LinkPeerMet.class).isEmpty()));
      if (desk.engine().connectivity() == Connectivity.ONLINE) {
        settleLinked(desk);
      } else {
        desk.engine().companionLink().cancel();
        settleNotLinked(desk);
      }
    }

    Optional<OwnDevice> named(String name) {
      return ana.engine().devices().list().stream()
          .filter(device -> device.name().equals(name))
          .findFirst();
    }

    /// Nobody has heard of two lists, or of a device that nobody verified.
    @Override
    public void close() {
      List<Line> said = budi.lines(ana.device.account());
      assertTrue(said.stream().noneMatch(Complaints::is), said::toString);
      ana.engine().goOffline();
    }
  }

  private static boolean hasFailed(TestDevice device) {
    return device.last(LinkFailed.class).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void aPhoneThatDiesAnywhereInALinkingHasLinkedOrNotAndLinksTheNext(
      Point point, TestReporter reporter) {
    int deaths =
        CrashSweep.of(
            point,
            fault -> {
              try (Home home = new Home()) {
                TestDevice desk = world.device(home.nextName());
                FaultyStore store = home.ana.live(fault, () -> home.link(desk));
                home.settle(desk);
                return store;
              }
            });
    reporter.publishEntry("points", Integer.toString(deaths));
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void aCompanionThatDiesAnywhereInItsLinkingIsEitherInOrNot(Point point, TestReporter reporter) {
    int deaths =
        CrashSweep.of(
            point,
            fault -> {
              try (Home home = new Home()) {
                Mortal desk = new Mortal(world, home.nextName());
                FaultyStore store = desk.live(fault, () -> home.link(desk.device));
                settleCompanion(home, desk);
                return store;
              }
            });
    reporter.publishEntry("points", Integer.toString(deaths));
  }

  private void settleCompanion(Home home, Mortal desk) {
    world.until(() ->
        desk.engine().account().isEmpty() || desk.engine().connectivity() == Connectivity.ONLINE);
    if (desk.engine().account().isPresent()) {
      home.settleLinked(desk.device);
    } else {
      home.settleNotLinked(desk.device);
    }
  }
}
