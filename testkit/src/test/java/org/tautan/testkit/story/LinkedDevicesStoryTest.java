package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.api.Devices.RenameOutcome;
import org.tautan.engine.message.Recipients;
import org.tautan.engine.model.OwnDevice;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.content.ProfileChange;
import org.tautan.protocol.content.ProfileChange.DeviceName;
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

  @Test
  void everyDeviceKnowsWhatTheOthersAreCalled() {
    try (TestWorld open = world) {
      TestDevice laptop = open.companion("laptop", phone);
      open.until(() -> name(desk, 2).equals("laptop") && name(laptop, 1).equals("desk"));
      assertEquals("Test OS", list(laptop).get(1).platform());
    }
  }

  @Test
  void thePhoneCallsACompanionSomethingElseAndAllHearOfIt() {
    try (TestWorld open = world) {
      TestDevice laptop = open.companion("laptop", phone);
      assertEquals(RenameOutcome.RENAMED, rename(phone, 1, " Meja kerja "));
      assertEquals("Meja kerja", name(phone, 1));
      open.until(() -> name(desk, 1).equals("Meja kerja") && name(laptop, 1).equals("Meja kerja"));
      assertEquals("Test OS", list(laptop).get(1).platform());
      laptop.restart();
      assertEquals("Meja kerja", name(laptop, 1));
    }
  }

  @Test
  void aCompanionNamesItselfAndTheLaterNameHolds() {
    try (TestWorld open = world) {
      TestDevice laptop = open.companion("laptop", phone);
      laptop.engine().goOffline();
      assertEquals(RenameOutcome.RENAMED, rename(phone, 2, "first"));
      open.clock().advance(Duration.ofSeconds(1));
      assertEquals(RenameOutcome.RENAMED, rename(laptop, 2, "second"));
      laptop.engine().goOnline();
      open.until(() -> name(phone, 2).equals("second") && name(desk, 2).equals("second"));
      open.until(() -> phone.engine().chats().waiting() == 0);
      assertEquals("second", name(laptop, 2));
    }
  }

  @Test
  void aCompanionNamesNoOther() {
    try (TestWorld open = world) {
      TestDevice laptop = open.companion("laptop", phone);
      open.until(() -> name(desk, 2).equals("laptop"));
      assertEquals(RenameOutcome.NOT_OURS, rename(desk, 2, "mine"));
      DeviceName said = new DeviceName(new DeviceId(2), "mine", "");
      desk.says(
          new Recipients.OwnDevices(), new ProfileChange(Optional.of(said), Long.MAX_VALUE >> 1));
      assertEquals(RenameOutcome.RENAMED, rename(desk, 1, "afterwards"));
      open.until(() -> name(phone, 1).equals("afterwards"));
      open.until(() -> name(laptop, 1).equals("afterwards"));
      assertEquals("laptop", name(phone, 2));
      assertEquals("laptop", name(laptop, 2));
    }
  }

  @Test
  void refusesNamesThatAreNone() {
    try (TestWorld _ = world) {
      assertEquals(RenameOutcome.EMPTY, rename(phone, 1, "  "));
      assertEquals(RenameOutcome.EMPTY, rename(phone, 1, "\u202E\u2066\n"));
      assertEquals(RenameOutcome.TOO_LONG, rename(phone, 1, "n".repeat(101)));
      assertEquals(RenameOutcome.NO_SUCH_DEVICE, rename(phone, 0, "phone"));
      assertEquals(RenameOutcome.NO_SUCH_DEVICE, rename(phone, 3, "nobody"));
      assertEquals("desk", name(phone, 1));
      assertEquals(RenameOutcome.RENAMED, rename(phone, 1, "😀".repeat(100)));
    }
  }

  @Test
  void leavesOutOfNamesWhatWouldTurnTheWriting() {
    try (TestWorld open = world) {
      assertEquals(RenameOutcome.RENAMED, rename(phone, 1, "me\u202Eja\u2069\n\u0007"));
      assertEquals("meja", name(phone, 1));
      TestDevice laptop = open.companion("lap\u202Etop", phone);
      assertEquals("laptop", name(phone, 2));
      DeviceName said = new DeviceName(new DeviceId(2), "l\u2066ap", "O\u202ES");
      laptop.says(new Recipients.OwnDevices(), new ProfileChange(Optional.of(said), 1));
      open.until(() -> name(desk, 2).equals("lap"));
      assertEquals("OS", list(desk).get(2).platform());
    }
  }

  private static RenameOutcome rename(TestDevice device, int which, String name) {
    return device.engine().devices().rename(new DeviceId(which), name);
  }

  private static String name(TestDevice device, int which) {
    List<OwnDevice> list = list(device);
    return which < list.size() ? list.get(which).name() : "";
  }

  private static List<OwnDevice> list(TestDevice device) {
    return device.engine().devices().list();
  }
}
