package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tautan.engine.api.Accounts.CreateOutcome;
import org.tautan.engine.api.Accounts.Entry;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.Line;
import org.tautan.testkit.store.Fault.Point;
import org.tautan.testkit.store.FaultyStore;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// The process ends at every write and every commit while an account is made with an invite, which
/// is good for one account only: afterwards the phone goes on with the account that it began, or it
/// is as if it had never begun.
class CreatingCrashTest {
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

  /// Somebody with an invite.
  private final class Newcomer implements AutoCloseable {
    final Mortal ana = new Mortal(world, "Ana", new SignedLists(world.transport()));
    private final Entry invite = new Entry.Invite(world.relay().invite());

    CreateOutcome create() {
      return ana.engine().accounts().create("Ana", world.address(), invite);
    }

    void mustCreate() {
      assertInstanceOf(CreateOutcome.Created.class, create());
    }

    void awaitOnline() {
      world.until(() -> ana.engine().connectivity() == Connectivity.ONLINE);
    }

    void awaitTalking() {
      awaitOnline();
      world.introduce(ana.device, budi);
      ana.engine().chats().send(budi.account(), "I am here");
      world.until(() -> budi.texts(ana.device.account()).contains("I am here"));
    }

    @Override
    public void close() {
      List<Line> said = budi.lines(ana.device.account());
      assertTrue(said.stream().noneMatch(Complaints::is), said::toString);
      ana.engine().goOffline();
    }
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void aPhoneThatDiesAnywhereGoesOnWithItsAccountByItself(Point point, TestReporter reporter) {
    int deaths =
        CrashSweep.of(
            point,
            fault -> {
              try (Newcomer newcomer = new Newcomer()) {
                FaultyStore store =
                    newcomer.ana.live(
                        fault,
                        () -> {
                          newcomer.mustCreate();
                          newcomer.awaitOnline();
                        });
                if (newcomer.ana.engine().account().isEmpty()) {
                  newcomer.mustCreate();
                }
                newcomer.awaitTalking();
                return store;
              }
            });
    reporter.publishEntry("points", Integer.toString(deaths));
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void aPersonWhoTriesAgainAfterTheEndGetsTheAccountThatWasBegun(
      Point point, TestReporter reporter) {
    int deaths =
        CrashSweep.of(
            point,
            fault -> {
              try (Newcomer newcomer = new Newcomer()) {
                FaultyStore store = newcomer.ana.live(fault, newcomer::mustCreate);
                CreateOutcome again = newcomer.create();
                assertTrue(
                    again instanceof CreateOutcome.Created
                        || again instanceof CreateOutcome.HasAccount,
                    again::toString);
                newcomer.awaitTalking();
                return store;
              }
            });
    reporter.publishEntry("points", Integer.toString(deaths));
  }
}
