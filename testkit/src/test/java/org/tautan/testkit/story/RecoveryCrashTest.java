package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.kit.KitFile;
import org.tautan.crypto.kit.KitFileReading;
import org.tautan.engine.api.Accounts.Companions;
import org.tautan.engine.api.Accounts.RestoreOutcome;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.Line;
import org.tautan.testkit.store.Fault.Point;
import org.tautan.testkit.store.FaultyStore;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// The process ends at every write and every commit while the recovery kit brings an account to a
/// new phone: afterwards the recovery goes on by itself, or it is as if it had never begun.
class RecoveryCrashTest {
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

  /// An old phone with its kit and a companion, and the new phone.
  private final class Home implements AutoCloseable {
    final TestDevice old = world.phone("Ana");
    final TestDevice desk = world.companion("desk", old);
    final Mortal fresh = new Mortal(world, "new phone", new SignedLists(world.transport()));

    Home() {
      world.introduce(old, budi);
      old.engine().chats().send(budi.account(), "old phone");
      world.until(() -> budi.texts(old.account()).contains("old phone"));
      world.until(() -> desk.engine().chats().find(budi.account()).isPresent());
    }

    void restore() {
      try (SecretBytes file = old.engine().accounts().kitFile().orElseThrow()) {
        if (!(KitFile.read(fresh.device.ports().primitives(), file)
            instanceof KitFileReading.Read(RootKeyPair root, var kit))) {
          throw new AssertionError("the kit cannot be read");
        }
        assertInstanceOf(
            RestoreOutcome.Restored.class,
            fresh
                .engine()
                .accounts()
                .restore(root, kit.displayName(), world.address(), Companions.KEEP));
      }
    }

    boolean isOnline() {
      return fresh.engine().connectivity() == Connectivity.ONLINE;
    }

    /// The new phone has the account with its companion and chats; the old one is out; everybody
    /// knows, and messages go all ways.
    void awaitRestored() {
      world.until(this::isOnline);
      world.until(() -> old.engine().connectivity() == Connectivity.UNLINKED);
      world.until(() -> desk.lines(old.account()).contains(Line.NEW_PHONE));
      world.until(() -> fresh.engine().chats().find(budi.account()).isPresent());
      assertEquals(2, fresh.engine().devices().list().size());
      fresh.engine().chats().send(budi.account(), "new phone");
      world.until(() -> budi.texts(old.account()).contains("new phone"));
      world.until(() -> desk.texts(budi.account()).contains("new phone"));
      assertTrue(budi.lines(old.account()).contains(Line.NEW_PHONE));
    }

    @Override
    public void close() {
      List<Line> said = budi.lines(old.account());
      assertTrue(said.stream().noneMatch(Complaints::is), said::toString);
      List.of(old, desk, fresh.device).forEach(device -> device.engine().goOffline());
    }
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void aNewPhoneThatDiesAnywhereInItsRecoveryHasTheAccountInTheEnd(
      Point point, TestReporter reporter) {
    int deaths =
        CrashSweep.of(
            point,
            fault -> {
              try (Home home = new Home()) {
                FaultyStore store =
                    home.fresh.live(
                        fault,
                        () -> {
                          home.restore();
                          home.awaitRestored();
                        });
                if (home.fresh.engine().account().isEmpty()) {
                  home.restore();
                }
                home.awaitRestored();
                return store;
              }
            });
    reporter.publishEntry("points", Integer.toString(deaths));
  }
}
