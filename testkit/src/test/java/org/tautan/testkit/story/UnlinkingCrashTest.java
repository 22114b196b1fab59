package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tautan.engine.api.Devices.LeaveOutcome;
import org.tautan.engine.api.Devices.LeftHistory;
import org.tautan.engine.api.Devices.UnlinkOutcome;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.Line;
import org.tautan.protocol.DeviceId;
import org.tautan.testkit.store.Fault.Point;
import org.tautan.testkit.store.FaultyStore;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// The process ends at every write and every commit while a companion is taken out, by the phone or
/// by itself: afterwards it is in or out for everybody alike, and the attempt can be repeated.
class UnlinkingCrashTest {
  private static final DeviceId DESK = new DeviceId(1);

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

  /// A phone that knows Budi, and its companion.
  private final class Home implements AutoCloseable {
    final Mortal ana = new Mortal(world, "Ana", new SignedLists(world.transport()));
    final Mortal desk = new Mortal(world, "desk");

    Home() {
      world.withAccount(ana.device);
      world.introduce(ana.device, budi);
      budi.engine().chats().send(ana.device.account(), "before");
      world.link(desk.device, ana.device);
      world.until(() -> budi.lines(ana.device.account()).contains(Line.DEVICE_LINKED));
    }

    UnlinkOutcome unlink() {
      world.until(() -> ana.engine().connectivity() == Connectivity.ONLINE);
      return ana.engine().devices().unlink(DESK, world.presence(ana.device));
    }

    /// The companion knows it, the phone and its contact too, and nothing more goes there.
    void awaitOut() {
      world.until(() -> desk.engine().connectivity() == Connectivity.UNLINKED);
      world.until(() -> budi.lines(ana.device.account()).contains(Line.DEVICE_LEFT));
      world.until(() -> ana.engine().connectivity() == Connectivity.ONLINE);
      assertEquals(1, ana.engine().devices().list().size());
      if (!budi.texts(ana.device.account()).contains("after")) {
        budi.engine().chats().send(ana.device.account(), "after");
      }
      world.until(() -> ana.device.texts(budi.account()).equals(List.of("before", "after")));
    }

    @Override
    public void close() {
      List<Line> said = budi.lines(ana.device.account());
      assertTrue(said.stream().noneMatch(Complaints::is), said::toString);
      ana.engine().goOffline();
      desk.engine().goOffline();
    }
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void aPhoneThatDiesAnywhereInAnUnlinkingEndsItWhenAskedAgain(Point point, TestReporter reporter) {
    int deaths =
        CrashSweep.of(
            point,
            fault -> {
              try (Home home = new Home()) {
                FaultyStore store =
                    home.ana.live(
                        fault,
                        () -> {
                          assertEquals(UnlinkOutcome.UNLINKED, home.unlink());
                          home.awaitOut();
                        });
                UnlinkOutcome again = home.unlink();
                assertTrue(
                    again == UnlinkOutcome.UNLINKED || again == UnlinkOutcome.NO_SUCH_DEVICE,
                    again::toString);
                home.awaitOut();
                return store;
              }
            });
    reporter.publishEntry("points", Integer.toString(deaths));
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void aCompanionThatDiesAnywhereInItsLeaveIsInOrOutAndCanLeaveAgain(
      Point point, TestReporter reporter) {
    int deaths =
        CrashSweep.of(
            point,
            fault -> {
              try (Home home = new Home()) {
                FaultyStore store = home.desk.live(fault, () -> leave(home));
                leave(home);
                home.desk.engine().goOnline();
                home.awaitOut();
                return store;
              }
            });
    reporter.publishEntry("points", Integer.toString(deaths));
  }

  private void leave(Home home) {
    world.until(() ->
        home.desk.engine().connectivity() == Connectivity.ONLINE
            || home.desk.engine().connectivity() == Connectivity.UNLINKED);
    assertEquals(LeaveOutcome.LEFT, home.desk.engine().devices().leave(LeftHistory.KEEP));
  }
}
