package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.kit.KitFile;
import org.tautan.crypto.kit.KitFileReading;
import org.tautan.engine.api.Accounts.Companions;
import org.tautan.engine.api.Accounts.CreateOutcome;
import org.tautan.engine.api.Accounts.Entry;
import org.tautan.engine.api.Accounts.RestoreOutcome;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.store.memory.MemoryDisk;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.frame.Admission;
import org.tautan.protocol.frame.Answer;
import org.tautan.protocol.frame.ClientFrame;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.RelayFrame;
import org.tautan.protocol.frame.Request.Register;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.Result.RegisterResult;
import org.tautan.testkit.network.Direction;
import org.tautan.testkit.network.Fate;
import org.tautan.testkit.network.TestNetwork;
import org.tautan.testkit.world.TappedTransport;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// A phone has stored its account, and the relay goes away before it has answered.
class CutShortStoryTest {
  @TempDir Path data;

  private TestWorld world;
  private TestNetwork network;
  private TestDevice ana;

  @BeforeEach
  void begin() {
    world = new TestWorld(data.resolve("relay"));
    network = new TestNetwork(world.transport());
    ana = world.device("Ana", new MemoryDisk().open(), new SignedLists(network));
  }

  @AfterEach
  void end() {
    world.close();
  }

  private CreateOutcome create(String name, Entry entry) {
    return ana.engine().accounts().create(name, world.address(), entry);
  }

  private Entry invite() {
    return new Entry.Invite(world.relay().invite());
  }

  private void awaitOnline(TestDevice device) {
    world.until(() -> device.engine().connectivity() == Connectivity.ONLINE);
  }

  /// The network goes away with the first registration, or with the answer to it.
  private void goAwayWith(Direction direction) {
    Predicate<Bytes> last =
        switch (direction) {
          case TO_RELAY -> CutShortStoryTest::registers;
          case TO_DEVICE -> CutShortStoryTest::isRegistered;
        };
    network.setMeddler((way, frame) -> {
      if (way != direction || !last.test(frame)) {
        return new Fate.Passes();
      }
      network.goAway();
      return new Fate.IsLost();
    });
  }

  private void comeBack() {
    network.setMeddler((_, _) -> new Fate.Passes());
    network.allow();
  }

  private static boolean registers(Bytes frame) {
    try {
      return ClientFrame.decode(frame).request() instanceof Register register
          && register.preKeys().isPresent();
    } catch (MalformedException e) {
      throw new AssertionError("the device sent something else", e);
    }
  }

  private static boolean isRegistered(Bytes frame) {
    try {
      return RelayFrame.decode(frame) instanceof Answer(long _, RegisterResult _);
    } catch (MalformedException e) {
      throw new AssertionError("the relay sent something else", e);
    }
  }

  @Test
  void whatTheRelayNeverHeardOfIsRegisteredWhenItIsBack() {
    goAwayWith(Direction.TO_RELAY);
    assertEquals(new CreateOutcome.Unreachable(), create("Ana", invite()));
    AccountId begun = ana.account();
    comeBack();
    awaitOnline(ana);
    assertEquals(begun, ana.account());
  }

  @Test
  void anInviteWhoseAnswerWasLostIsNotLostWithIt() {
    Entry invite = invite();
    goAwayWith(Direction.TO_DEVICE);
    assertEquals(new CreateOutcome.Unreachable(), create("Ana", invite));
    AccountId begun = ana.account();
    comeBack();
    assertEquals(new CreateOutcome.Created(begun), create("Ana Lestari", invite));
    awaitOnline(ana);
    assertEquals("Ana Lestari", ana.engine().account().orElseThrow().displayName());
    assertEquals(new CreateOutcome.HasAccount(), create("Ana", invite));
  }

  @Test
  void whatTheRelayRefusesInTheEndIsForgotten() {
    TestDevice citra = world.device("Citra", new MemoryDisk().open(), network);
    Entry wrong = new Entry.SetUpToken(WireSecret.copyOf(new byte[Admission.SET_UP_TOKEN_SIZE]));
    goAwayWith(Direction.TO_RELAY);
    assertEquals(
        new CreateOutcome.Unreachable(),
        citra.engine().accounts().create("Citra", world.address(), wrong));
    comeBack();
    world.until(() -> citra.engine().account().isEmpty());
    assertInstanceOf(
        CreateOutcome.Created.class,
        citra.engine().accounts().create("Citra", world.address(), invite()));
    awaitOnline(citra);
  }

  @Test
  void whatWasBegunForARelayThatIsGoneGivesWayToAnotherRelay() {
    goAwayWith(Direction.TO_RELAY);
    assertEquals(new CreateOutcome.Unreachable(), create("Ana", invite()));
    try (TestWorld elsewhere = new TestWorld(data.resolve("another relay"))) {
      TestDevice mover = elsewhere.device("Ana", ana.ports().store(), elsewhere.transport());
      AccountId begun = mover.account();
      Entry invite = new Entry.Invite(elsewhere.relay().invite());
      assertInstanceOf(
          CreateOutcome.Created.class,
          mover.engine().accounts().create("Ana", elsewhere.address(), invite));
      assertNotEquals(begun, mover.account());
      elsewhere.until(() -> mover.engine().connectivity() == Connectivity.ONLINE);
    }
  }

  @Test
  void whatTheRelayHasNoTimeForIsKept() {
    TappedTransport busy = new TappedTransport(world.transport());
    TestDevice citra = world.device("Citra", new MemoryDisk().open(), new SignedLists(busy));
    busy.answers(result ->
        result instanceof RegisterResult ? Result.Refusal.of(RefusalReason.RATE_LIMITED) : result);
    assertEquals(
        new CreateOutcome.Refused(RefusalReason.RATE_LIMITED),
        citra.engine().accounts().create("Citra", world.address(), invite()));
    AccountId begun = citra.account();
    busy.answers(result -> result);
    awaitOnline(citra);
    assertEquals(begun, citra.account());
  }

  @Test
  void anUnregisteredPhoneCanStillUseAnInvite() {
    assertInstanceOf(CreateOutcome.Created.class, create("Ana", new Entry.ThroughLink()));
    AccountId begun = ana.account();
    world.until(() -> ana.engine().connectivity() == Connectivity.NOT_REGISTERED);
    assertEquals(new CreateOutcome.Created(begun), create("Ana", invite()));
    ana.engine().networkIsBack();
    awaitOnline(ana);
  }

  @Test
  void aRecoveryWhoseAnswerWasLostIsGoneOnWithWhenThePersonTriesAgain() {
    TestDevice old = world.phone("Ana");
    world.companion("desk", old);
    try (SecretBytes file = old.engine().accounts().kitFile().orElseThrow()) {
      if (!(KitFile.read(ana.ports().primitives(), file)
          instanceof KitFileReading.Read(RootKeyPair root, var _))) {
        throw new AssertionError("the kit cannot be read");
      }
      goAwayWith(Direction.TO_RELAY);
      assertEquals(new RestoreOutcome.Unreachable(), restore(root));
      comeBack();
      assertEquals(new RestoreOutcome.Restored(old.account(), 1), restore(root));
      awaitOnline(ana);
      assertEquals(new RestoreOutcome.HasAccount(), restore(root));
    }
  }

  private RestoreOutcome restore(RootKeyPair root) {
    return ana.engine().accounts().restore(root, "Ana", world.address(), Companions.KEEP);
  }
}
