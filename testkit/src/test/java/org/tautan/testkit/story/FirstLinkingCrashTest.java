package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.api.Accounts.CreateOutcome;
import org.tautan.engine.api.Accounts.Entry;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.api.EngineEvent.LinkCodeReady;
import org.tautan.engine.api.EngineEvent.LinkFailed;
import org.tautan.engine.api.EngineEvent.LinkPeerMet;
import org.tautan.engine.api.EngineEvent.Linked;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.api.PresenceProof;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.OwnDevice;
import org.tautan.engine.model.SignIn;
import org.tautan.engine.port.Transport;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.testkit.store.Fault.Point;
import org.tautan.testkit.store.FaultyStore;
import org.tautan.testkit.world.TappedTransport;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// A phone that no relay knows yet scans the code of the relay's own computer, and the process of
/// either side ends at every write and every commit: the account begins together with its first
/// companion or not at all, and the next code lets both in.
class FirstLinkingCrashTest {
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

  /// A phone on its first day, and the relay's computer.
  private final class FirstDay implements AutoCloseable {
    final Mortal ana;

    FirstDay() {
      this(world.transport());
    }

    FirstDay(Transport way) {
      ana = new Mortal(world, "Ana", new SignedLists(way));
    }

    void name() {
      if (ana.engine().account().isEmpty()) {
        assertInstanceOf(
            CreateOutcome.Created.class,
            ana.engine().accounts().create("Ana", world.address(), new Entry.ThroughLink()));
      }
      if (ana.engine().account().orElseThrow().pin() == OwnAccount.PinState.NOT_SET) {
        ana.engine().presence().setPin(TestWorld.PIN.toCharArray());
      }
    }

    void scan(TestDevice desk) {
      name();
      try (SecretBytes token = world.relay().setUpToken()) {
        desk.engine().companionLink().start(options(desk, token.use(WireSecret::copyOf)));
      }
      String code = desk.last(LinkCodeReady.class).orElseThrow().code().text();
      ana.device.clearEvents();
      Optional<PresenceProof> proof = Optional.of(world.presence(ana.device));
      ana.engine().phoneLink().scan(code, proof);
      world.until(() -> desk.last(LinkPeerMet.class).isPresent() || hasFailed(desk));
      world.until(() -> ana.device.last(LinkPeerMet.class).isPresent() || hasFailed(ana.device));
    }

    void accept(TestDevice desk) {
      desk.engine().companionLink().accept();
      ana.engine().phoneLink().accept(HistoryDepth.NONE);
    }

    void link(TestDevice desk) {
      scan(desk);
      accept(desk);
      world.until(() -> ana.device.last(Linked.class).isPresent() && areOnline(ana.device, desk));
    }

    /// Nobody who was not let in takes itself for a device; whoever was is known by name.
    void settle(TestDevice desk) {
      world.until(() ->
          areOnline(desk)
              || hasFailed(desk)
              || desk.last(LinkPeerMet.class).isEmpty()
              || desk.engine().account().isEmpty());
      if (areOnline(desk)) {
        settleWith(desk);
        return;
      }
      desk.engine().companionLink().cancel();
      assertTrue(desk.engine().account().isEmpty());
      desk.engine().goOffline();
      TestDevice next = world.device("another desk");
      link(next);
      settleWith(next);
    }

    private void settleWith(TestDevice desk) {
      world.until(() -> areOnline(ana.device, desk));
      assertEquals(
          List.of(desk.name()),
          ana.engine().devices().list().stream().skip(1).map(OwnDevice::name).toList());
      world.introduce(ana.device, budi);
      ana.engine().chats().send(budi.account(), "I am here");
      world.until(() -> budi.texts(ana.device.account()).contains("I am here"));
      world.until(() -> desk.texts(budi.account()).contains("I am here"));
      desk.engine().goOffline();
    }

    @Override
    public void close() {
      List<Line> said = budi.lines(ana.device.account());
      assertTrue(said.stream().noneMatch(Complaints::is), said::toString);
      ana.engine().goOffline();
    }
  }

  private CompanionLinkOptions options(TestDevice desk, WireSecret token) {
    return new CompanionLinkOptions(
        world.address(), world.page(), Optional.of(token), SignIn.STAY, desk.name(), "Test OS");
  }

  private static boolean areOnline(TestDevice... devices) {
    return List.of(devices).stream()
        .allMatch(device -> device.engine().connectivity() == Connectivity.ONLINE);
  }

  private static boolean hasFailed(TestDevice device) {
    return device.last(LinkFailed.class).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void aFirstPhoneThatDiesAnywhereIsLetInByThisCodeOrTheNext(Point point, TestReporter reporter) {
    int deaths =
        CrashSweep.of(
            point,
            fault -> {
              try (FirstDay day = new FirstDay()) {
                TestDevice desk = world.device("desk");
                FaultyStore store = day.ana.live(fault, () -> day.link(desk));
                day.settle(desk);
                return store;
              }
            });
    reporter.publishEntry("points", Integer.toString(deaths));
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void aFirstCompanionThatDiesAnywhereIsLetInByThisCodeOrTheNext(
      Point point, TestReporter reporter) {
    int deaths =
        CrashSweep.of(
            point,
            fault -> {
              try (FirstDay day = new FirstDay()) {
                Mortal desk = new Mortal(world, "desk");
                FaultyStore store = desk.live(fault, () -> day.link(desk.device));
                day.settle(desk.device);
                return store;
              }
            });
    reporter.publishEntry("points", Integer.toString(deaths));
  }

  @Test
  void aPhoneThatDoesNotKnowThatItIsInLinksNobodyElseUntilItDoes() {
    TappedTransport deaf = new TappedTransport(world.transport());
    deaf.pushes(push -> push instanceof Push.LinkActivated ? List.of() : List.of(push));
    try (FirstDay day = new FirstDay(deaf)) {
      TestDevice first = world.device("desk");
      day.scan(first);
      day.accept(first);
      day.ana.engine().goOffline();
      world.until(() -> areOnline(first));
      day.ana.device.restart();
      day.ana.engine().goOffline();
      TestDevice second = world.device("another desk");
      day.scan(second);
      day.accept(second);
      world.until(() -> hasFailed(second));
      assertEquals(LinkFailure.EXPIRED, day.ana.device.last(LinkFailed.class).orElseThrow().why());
      day.ana.engine().goOnline();
      day.settle(first);
    }
  }
}
