package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.store.memory.MemoryDisk;
import org.tautan.testkit.store.FillableStore;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// A disk that is full for a while.
class FullDiskStoryTest {
  @TempDir Path data;

  @Test
  void whatCameWhileItWasFullComesAgainAndIsNotAcknowledgedWithWhatCameLater() {
    try (TestWorld world = new TestWorld(data)) {
      FillableStore disk = new FillableStore(new MemoryDisk().open());
      TestDevice ana = world.phone("Ana");
      TestDevice budi = world.withAccount(world.device("Budi", disk, world.transport()));
      world.introduce(ana, budi);
      world.until(() -> budi.engine().connectivity() == Connectivity.ONLINE);

      disk.fill();
      ana.engine().chats().send(budi.account(), "first");
      StoreException full =
          assertThrows(StoreException.class, () -> world.until(() -> false), "it was not tried");
      assertEquals(StoreException.Reason.FULL, full.reason());
      disk.makeRoom();
      ana.engine().chats().send(budi.account(), "second");
      world.until(() -> budi.texts(ana.account()).contains("second"));
      assertEquals(List.of("first", "second"), budi.texts(ana.account()));
    }
  }
}
