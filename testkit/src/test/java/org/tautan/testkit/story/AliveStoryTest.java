package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.api.Devices.PhoneSilence;
import org.tautan.engine.model.Connectivity;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// A phone that is opened now and then says so, before its list is due to be renewed.
class AliveStoryTest {
  @TempDir private Path data;

  @Test
  void aPhoneThatIsOpenedForAMomentCountsAsHeardFrom() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice phone = world.phone("Ana");
      TestDevice desk = world.companion("Desk", phone);
      world.until(() -> desk.engine().connectivity() == Connectivity.ONLINE);
      phone.engine().goOffline();

      world.clock().advance(Duration.ofDays(6));
      phone.engine().goOnline();
      world.until(() -> phone.engine().connectivity() == Connectivity.ONLINE);
      world.until(() -> desk.engine().connectivity() == Connectivity.ONLINE);
      world.step();
      phone.engine().goOffline();

      desk.engine().goOffline();
      world.clock().advance(Duration.ofDays(9));
      assertEquals(PhoneSilence.FINE, desk.engine().devices().phoneSilence());
      world.clock().advance(Duration.ofDays(2));
      assertEquals(PhoneSilence.WARN, desk.engine().devices().phoneSilence());
    }
  }
}
