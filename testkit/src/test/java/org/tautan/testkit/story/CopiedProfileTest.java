package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.kit.KitFile;
import org.tautan.crypto.kit.KitFileReading;
import org.tautan.desktop.store.SqliteStore;
import org.tautan.engine.api.Accounts.Companions;
import org.tautan.engine.api.Accounts.RestoreOutcome;
import org.tautan.engine.api.Devices.LeaveOutcome;
import org.tautan.engine.api.Devices.LeftHistory;
import org.tautan.engine.api.Devices.UnlinkOutcome;
import org.tautan.engine.api.SendOutcome;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.Line;
import org.tautan.engine.store.memory.MemoryDisk;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.frame.Push;
import org.tautan.testkit.world.TappedTransport;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// The files of a device are copied and both copies are used (PROTOCOL §6).
class CopiedProfileTest {
  private static final DeviceId DESK = new DeviceId(1);

  @TempDir Path data;

  @Test
  void twoCopiesOfAProfileAreBothShutOutUntilThePersonLinksAnew() throws IOException {
    try (TestWorld world = new TestWorld(data.resolve("relay"))) {
      Path files = Files.createDirectory(data.resolve("desk"));
      TestDevice ana = world.phone("Ana");
      TestDevice budi = world.phone("Budi");
      TestDevice desk = world.device("desk", SqliteStore.open(files), world.transport());
      world.introduce(ana, budi);
      world.link(desk, ana);
      TestDevice copy = copyOf(world, desk, files);
      world.until(() -> desk.engine().connectivity() == Connectivity.ONLINE);
      copy.engine().goOnline();
      world.until(() ->
          desk.engine().connectivity() == Connectivity.COPIED
              && copy.engine().connectivity() == Connectivity.COPIED);
      world.until(() -> ana.lines(ana.account()).contains(Line.PROFILE_COPIED));
      assertTrue(desk.lines(ana.account()).contains(Line.PROFILE_COPIED));
      nothingResumes(world, ana, budi, List.of(desk, copy));
      relink(world, ana, desk);
      budi.engine().chats().send(ana.account(), "to the new link");
      world.until(() -> desk.texts(budi.account()).contains("to the new link"));
      assertFalse(copy.texts(budi.account()).contains("to the new link"));
      copy.restart();
      world.until(() -> copy.engine().connectivity() == Connectivity.UNLINKED);
    }
  }

  @Test
  void twoCopiesOfAPhoneAreBothShutOutUntilTheKitMakesANewOne() throws IOException {
    try (TestWorld world = new TestWorld(data.resolve("relay"))) {
      Path files = Files.createDirectory(data.resolve("phone"));
      TestDevice ana = world.device("Ana", SqliteStore.open(files), world.transport());
      world.withAccount(ana);
      TestDevice budi = world.phone("Budi");
      world.introduce(ana, budi);
      TestDevice desk = world.companion("desk", ana);
      SecretBytes kit = ana.engine().accounts().kitFile().orElseThrow();
      TestDevice copy = copyOf(world, ana, files);
      world.until(() -> ana.engine().connectivity() == Connectivity.ONLINE);
      copy.engine().goOnline();
      List<TestDevice> copies = List.of(ana, copy);
      awaitConnectivity(world, copies, Connectivity.COPIED);
      world.until(() -> desk.lines(ana.account()).contains(Line.PROFILE_COPIED));
      for (TestDevice each : copies) {
        assertTrue(each.lines(ana.account()).contains(Line.PROFILE_COPIED));
        assertEquals(
            new SendOutcome.NotLinked(), each.engine().chats().send(budi.account(), "a copy"));
      }
      copies.forEach(TestDevice::restart);
      awaitConnectivity(world, copies, Connectivity.COPIED);
      TestDevice fresh = world.device("new phone");
      restore(world, fresh, kit);
      awaitConnectivity(world, List.of(fresh, desk), Connectivity.ONLINE);
      copies.forEach(TestDevice::restart);
      awaitConnectivity(world, copies, Connectivity.UNLINKED);
      budi.engine().chats().send(ana.account(), "to the new phone");
      world.until(() ->
          fresh.texts(budi.account()).contains("to the new phone")
              && desk.texts(budi.account()).contains("to the new phone"));
      copies.forEach(each -> assertEquals(List.of(), each.texts(budi.account())));
    }
  }

  private static void awaitConnectivity(
      TestWorld world, List<TestDevice> devices, Connectivity wanted) {
    world.until(
        () -> devices.stream().allMatch(device -> device.engine().connectivity() == wanted));
  }

  private static void restore(TestWorld world, TestDevice fresh, SecretBytes file) {
    if (!(KitFile.read(fresh.ports().primitives(), file)
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

  @Test
  void whatWasToldOfItsCopyNeverResumesEvenIfTheRelayLetsItIn() {
    try (TestWorld world = new TestWorld(data)) {
      TappedTransport relay = new TappedTransport(world.transport());
      TestDevice ana = world.phone("Ana");
      TestDevice desk = world.link(world.device("desk", new MemoryDisk().open(), relay), ana);
      world.until(() -> desk.engine().connectivity() == Connectivity.ONLINE);
      relay.invent(new Push.ProfileCopied(DESK, world.clock().millis()));
      world.until(() -> desk.engine().connectivity() == Connectivity.COPIED);
      desk.clearEvents();
      desk.restart();
      world.until(() -> desk.engine().connectivity() == Connectivity.COPIED);
      assertTrue(desk.lines(ana.account()).contains(Line.PROFILE_COPIED));
      assertEquals(
          LeaveOutcome.LEFT,
          desk.engine().devices().leave(LeftHistory.ERASE),
          "its person may erase it without waiting for the phone");
    }
  }

  /// The same files, opened a second time; the first ones are in use again.
  private TestDevice copyOf(TestWorld world, TestDevice device, Path files) throws IOException {
    device.engine().close();
    Path copies = Files.createDirectory(data.resolve("copy"));
    try (Stream<Path> all = Files.list(files)) {
      for (Path file : all.toList()) {
        Files.copy(file, copies.resolve(file.getFileName()));
      }
    }
    device.restartOn(SqliteStore.open(files));
    TestDevice copy = world.device("copy", SqliteStore.open(copies), world.transport());
    copy.engine().goOffline();
    return copy;
  }

  /// Neither a new start nor another message brings one of them back.
  private static void nothingResumes(
      TestWorld world, TestDevice ana, TestDevice budi, List<TestDevice> copies) {
    copies.forEach(TestDevice::restart);
    budi.engine().chats().send(ana.account(), "to the phone only");
    world.until(() -> ana.texts(budi.account()).contains("to the phone only"));
    for (TestDevice copy : copies) {
      world.until(() -> copy.engine().connectivity() == Connectivity.COPIED);
      assertTrue(copy.texts(budi.account()).isEmpty());
    }
  }

  private static void relink(TestWorld world, TestDevice ana, TestDevice desk) {
    assertEquals(UnlinkOutcome.UNLINKED, ana.engine().devices().unlink(DESK, world.presence(ana)));
    desk.restart();
    world.until(() -> desk.engine().connectivity() == Connectivity.UNLINKED);
    assertEquals(LeaveOutcome.LEFT, desk.engine().devices().leave(LeftHistory.ERASE));
    desk.restartOn(new MemoryDisk().open());
    desk.clearEvents();
    world.link(desk, ana);
  }
}
