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
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.kit.KitFile;
import org.tautan.crypto.kit.KitFileReading;
import org.tautan.engine.api.Accounts.Companions;
import org.tautan.engine.api.EngineEvent.DeviceJoined;
import org.tautan.engine.device.NewDevices;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.NewDevice;
import org.tautan.engine.store.memory.MemoryDisk;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.frame.Push;
import org.tautan.testkit.world.TappedTransport;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// When a device joins an account, its person hears of it on every other device, once.
class NewDeviceStoryTest {
  private static final DeviceId LAPTOP = new DeviceId(2);

  @TempDir private Path folder;
  private TestWorld world;
  private TappedTransport deskWay;
  private TestDevice phone;
  private TestDevice desk;

  @BeforeEach
  void link() {
    world = new TestWorld(folder);
    deskWay = new TappedTransport(world.transport());
    phone = world.phone("Ana");
    desk = world.link(world.device("desk", new MemoryDisk().open(), deskWay), phone);
  }

  @Test
  void theOtherDevicesTellOfItOnceAndKeepItUntilItIsSeen() {
    try (TestWorld open = world) {
      TestDevice laptop = open.companion("laptop", phone);
      open.until(() -> !joined(desk).isEmpty());
      NewDevice told = joined(desk).getFirst();
      assertEquals(
          new NewDevice(LAPTOP, "laptop", "Test OS", linkedOn(phone, LAPTOP)),
          told,
          "who and when");
      desk.restart();
      open.until(() -> desk.engine().connectivity() == Connectivity.ONLINE);
      open.clock().advance(Duration.ofMillis(2 * NewDevices.NAME_TAKES));
      open.step();
      assertEquals(1, joined(desk).size(), "a restart does not repeat it");
      assertEquals(List.of(told), desk.engine().devices().news());
      desk.engine().devices().seen(LAPTOP);
      assertEquals(List.of(), desk.engine().devices().news());
      desk.restart();
      assertEquals(List.of(), desk.engine().devices().news(), "seen stays seen");
      for (TestDevice quiet : List.of(phone, laptop)) {
        assertEquals(List.of(), joined(quiet), quiet + " linked it, or is it");
        assertEquals(List.of(), quiet.engine().devices().news());
      }
    }
  }

  @Test
  void aDeviceThatWasAwayTellsOfItWhenItIsBack() {
    try (TestWorld open = world) {
      desk.engine().goOffline();
      open.companion("laptop", phone);
      open.until(() -> phone.engine().chats().waiting() == 0);
      desk.restart();
      open.until(() -> !joined(desk).isEmpty());
      open.until(() -> desk.engine().connectivity() == Connectivity.ONLINE);
      assertEquals("laptop", joined(desk).getFirst().name());
      assertEquals(1, joined(desk).size());
    }
  }

  @Test
  void oneThatThePhoneSaysNothingOfIsToldOfByTheListAlone() {
    try (TestWorld open = world) {
      deskWay.pushes(push -> push instanceof Push.Delivery ? List.of() : List.of(push));
      open.companion("laptop", phone);
      open.until(() -> !desk.engine().devices().news().isEmpty());
      open.step();
      assertEquals(List.of(), joined(desk), "its name has a moment");
      open.clock().advance(Duration.ofMillis(NewDevices.NAME_TAKES));
      open.until(() -> !joined(desk).isEmpty());
      assertEquals(new NewDevice(LAPTOP, "", "", linkedOn(phone, LAPTOP)), joined(desk).getFirst());
    }
  }

  @Test
  void oneThatIsOutAgainIsForgotten() {
    try (TestWorld open = world) {
      open.companion("laptop", phone);
      open.until(() -> !joined(desk).isEmpty());
      var _ = phone.engine().devices().unlink(LAPTOP, open.presence(phone));
      open.until(() -> desk.engine().devices().list().size() == 2);
      assertEquals(List.of(), desk.engine().devices().news());
    }
  }

  @Test
  void aPhoneTellsOfADeviceThatItDidNotLink() {
    try (TestWorld open = world) {
      AccountDirectory before = pinned(phone);
      open.companion("laptop", phone);
      forget(phone, before);
      phone.restart();
      open.until(() -> !joined(phone).isEmpty());
      assertEquals(LAPTOP, joined(phone).getFirst().id());
    }
  }

  @Test
  void anotherPhoneIsToldOfAndHearsTheNamesOfItsCompanions() {
    try (TestWorld open = world) {
      SecretBytes kit = phone.engine().accounts().kitFile().orElseThrow();
      TestDevice fresh = open.device("another phone");
      restore(fresh, kit);
      open.until(() -> !joined(desk).isEmpty());
      assertEquals(
          List.of(new NewDevice(DeviceId.PRIMARY, "", "", OptionalLong.empty())), joined(desk));
      open.until(() -> fresh.engine().devices().list().getLast().name().equals("desk"));
      assertEquals(List.of(), joined(fresh));
      assertEquals(List.of(), joined(phone), "it is out");
    }
  }

  private void restore(TestDevice fresh, SecretBytes kit) {
    if (KitFile.read(fresh.ports().primitives(), kit)
        instanceof KitFileReading.Read(RootKeyPair root, var read)) {
      var _ =
          fresh
              .engine()
              .accounts()
              .restore(root, read.displayName(), world.address(), Companions.KEEP);
      assertTrue(fresh.engine().account().isPresent());
    } else {
      throw new AssertionError("the kit cannot be read");
    }
  }

  private static AccountDirectory pinned(TestDevice device) {
    return device
        .ports()
        .store()
        .transaction(tx -> tx.deviceLists().load(device.account()).orElseThrow());
  }

  /// As if another copy of this phone had linked its last companion.
  private static void forget(TestDevice phone, AccountDirectory before) {
    Ledger ledger = new Ledger(phone.ports().store(), _ -> {});
    AccountHolder account = AccountHolder.load(phone.ports().primitives(), ledger);
    ledger.write(unit -> {
      unit.deviceLists().save(phone.account(), before);
      return account.change(unit, parts -> parts.forgetUnless(id -> !id.equals(LAPTOP)));
    });
  }

  private static OptionalLong linkedOn(TestDevice device, DeviceId of) {
    return device.engine().devices().list().stream()
        .filter(own -> own.id().equals(of))
        .findFirst()
        .orElseThrow()
        .linkedOn();
  }

  private static List<NewDevice> joined(TestDevice device) {
    return device.events().stream()
        .filter(DeviceJoined.class::isInstance)
        .map(event -> ((DeviceJoined) event).device())
        .toList();
  }
}
