package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.model.OwnDevice;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// What the devices of one account know of each other.
class LinkedDevicesStoryTest {
  @TempDir private Path folder;
  private TestWorld world;
  private TestDevice phone;
  private TestDevice desk;

  @BeforeEach
  void link() {
    world = new TestWorld(folder);
    phone = world.phone("Ana");
    desk = world.companion("desk", phone);
  }

  @Test
  void everyDeviceKnowsWhenAnotherWasLinked() {
    try (TestWorld open = world) {
      open.clock().advance(Duration.ofDays(3));
      long before = open.clock().millis();
      TestDevice laptop = open.companion("laptop", phone);
      open.until(() -> list(desk).size() == 3);
      long linked = list(phone).getLast().linkedOn().orElseThrow();
      assertTrue(linked >= before && linked <= open.clock().millis());
      assertEquals(OptionalLong.of(linked), list(desk).getLast().linkedOn());
      assertEquals(list(phone).get(1).linkedOn(), list(laptop).get(1).linkedOn());
      assertTrue(list(laptop).get(1).linkedOn().orElseThrow() < before);
      assertEquals(OptionalLong.empty(), list(laptop).getFirst().linkedOn(), "the phone");
    }
  }

  private static List<OwnDevice> list(TestDevice device) {
    return device.engine().devices().list();
  }
}
