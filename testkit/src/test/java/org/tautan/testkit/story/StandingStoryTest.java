package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.api.Devices.LeaveOutcome;
import org.tautan.engine.api.Devices.LeftHistory;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.store.memory.MemoryDisk;
import org.tautan.testkit.world.TestClock;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// What a companion says of how it stands.
class StandingStoryTest {
  @TempDir Path data;

  @Test
  void whoHasLeftSaysSoAtOnceAndAfterEveryStart() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      TestDevice desk = world.companion("desk", ana);
      world.until(() -> desk.engine().connectivity() == Connectivity.ONLINE);

      assertEquals(LeaveOutcome.LEFT, desk.engine().devices().leave(LeftHistory.KEEP));

      assertEquals(Connectivity.UNLINKED, desk.engine().connectivity());
      desk.restart();
      assertEquals(Connectivity.UNLINKED, desk.engine().connectivity());
      desk.engine().goOffline();
      desk.engine().goOnline();
      assertEquals(Connectivity.UNLINKED, desk.engine().connectivity());
    }
  }

  @Test
  void aDeviceWhoseClockIsWrongLearnsByHowMuch() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      TestClock clock = new TestClock(world.clock());
      TestDevice desk = world.device("desk", new MemoryDisk().open(), world.transport(), clock);
      assertFalse(desk.engine().clockDifferenceMillis().isPresent());
      world.link(desk, ana);
      world.until(() -> desk.engine().connectivity() == Connectivity.ONLINE);
      assertTrue(Math.abs(desk.engine().clockDifferenceMillis().orElseThrow()) < 60_000);

      clock.advance(Duration.ofHours(1));
      desk.restart();
      world.until(() -> desk.engine().connectivity() == Connectivity.ONLINE);

      long difference = desk.engine().clockDifferenceMillis().orElseThrow();
      assertTrue(Math.abs(difference + 3_600_000) < 60_000, () -> difference + " ms");
    }
  }
}
