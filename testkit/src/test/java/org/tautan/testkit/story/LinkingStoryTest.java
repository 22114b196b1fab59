package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.crypto.JdkPrimitives;
import org.tautan.desktop.crypto.SystemRandom;
import org.tautan.engine.api.Accounts;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.EngineEvent.LinkCodeReady;
import org.tautan.engine.api.EngineEvent.LinkFailed;
import org.tautan.engine.api.EngineEvent.LinkPeerMet;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.SignIn;
import org.tautan.engine.store.memory.MemoryDisk;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.LinkMac;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.testkit.world.TappedTransport;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// Linking as people and attackers go about it; every end has its name (PROTOCOL §7).
class LinkingStoryTest {
  @TempDir Path data;

  private static String code(TestWorld world, TestDevice companion) {
    companion.engine().companionLink().start(world.options(companion.name()));
    return companion.last(LinkCodeReady.class).orElseThrow().code().text();
  }

  private static void awaitFailure(TestWorld world, TestDevice device, LinkFailure why) {
    world.until(
        () -> device.last(LinkFailed.class).filter(failed -> failed.why() == why).isPresent());
  }

  @Test
  void bothScreensShowTheSamePictures() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice phone = world.phone("Ana");
      TestDevice desk = world.device("desk");
      phone.engine().phoneLink().scan(code(world, desk), Optional.of(world.presence(phone)));
      world.until(() ->
          phone.last(LinkPeerMet.class).isPresent() && desk.last(LinkPeerMet.class).isPresent());
      assertEquals(
          phone.last(LinkPeerMet.class).orElseThrow().emoji(),
          desk.last(LinkPeerMet.class).orElseThrow().emoji());
      assertEquals(
          new EngineEvent.LinkPeer.Phone("Ana", phone.account()),
          desk.last(LinkPeerMet.class).orElseThrow().other());
    }
  }

  @Test
  void aFirstPhoneIsLetInByTheCodeItself() {
    try (TestWorld world = new TestWorld(data)) {
      // for this clock no pause between attempts to connect ever ends
      long now = world.clock().millis();
      TestDevice phone = world.device("Ana", new MemoryDisk().open(), world.transport(), () -> now);
      phone.engine().accounts().create("Ana", world.address(), new Accounts.Entry.ThroughLink());
      TestDevice desk = world.device("desk");
      try (SecretBytes token = world.relay().setUpToken()) {
        desk.engine()
            .companionLink()
            .start(
                new CompanionLinkOptions(
                    world.address(),
                    world.page(),
                    Optional.of(token.use(WireSecret::copyOf)),
                    SignIn.STAY,
                    "desk",
                    "Test OS"));
      }
      String code = desk.last(LinkCodeReady.class).orElseThrow().code().text();
      world.until(() -> phone.engine().connectivity() == Connectivity.NOT_REGISTERED);
      phone.engine().phoneLink().scan(code, Optional.empty());
      world.until(() ->
          phone.last(LinkPeerMet.class).isPresent() && desk.last(LinkPeerMet.class).isPresent());
      phone.engine().phoneLink().accept(HistoryDepth.NONE);
      desk.engine().companionLink().accept();
      world.until(() ->
          phone.last(EngineEvent.Linked.class).isPresent()
              && desk.last(EngineEvent.Linked.class).isPresent());
      world.until(() -> phone.engine().devices().list().size() == 2);
      world.until(() -> phone.engine().connectivity() == Connectivity.ONLINE);
    }
  }

  @Test
  void aCodeOfAnOrdinaryCompanionLetsNoNewAccountIn() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice phone = world.device("Ana");
      phone.engine().accounts().create("Ana", world.address(), new Accounts.Entry.ThroughLink());
      TestDevice desk = world.device("desk");
      phone.engine().phoneLink().scan(code(world, desk), Optional.empty());
      world.until(() -> phone.last(LinkPeerMet.class).isPresent());
      phone.engine().phoneLink().accept(HistoryDepth.NONE);
      awaitFailure(world, phone, LinkFailure.ADMISSION_NEEDED);
    }
  }

  @Test
  void aCodeThatAnotherPhoneHasTakenIsUsed() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      TestDevice thief = world.phone("Thief");
      TestDevice desk = world.device("desk");
      String code = code(world, desk);
      thief.engine().phoneLink().scan(code, Optional.of(world.presence(thief)));
      ana.engine().phoneLink().scan(code, Optional.of(world.presence(ana)));
      awaitFailure(world, ana, LinkFailure.ALREADY_USED);
      world.until(() -> desk.last(LinkPeerMet.class).isPresent());
      assertEquals(
          new EngineEvent.LinkPeer.Phone("Thief", thief.account()),
          desk.last(LinkPeerMet.class).orElseThrow().other());
      desk.engine().companionLink().decline(LinkFailure.EMOJI_DIFFER);
      awaitFailure(world, thief, LinkFailure.EMOJI_DIFFER);
    }
  }

  @Test
  void anOldCodeHasExpired() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      TestDevice desk = world.device("desk");
      String code = code(world, desk);
      world.clock().advance(Duration.ofMinutes(2));
      ana.engine().phoneLink().scan(code, Optional.of(world.presence(ana)));
      awaitFailure(world, ana, LinkFailure.EXPIRED);
    }
  }

  @Test
  void somethingElseIsNoTautanCode() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      ana.engine().phoneLink().scan("https://example.org/", Optional.of(world.presence(ana)));
      awaitFailure(world, ana, LinkFailure.NOT_A_TAUTAN_CODE);
    }
  }

  @Test
  void eitherSideMaySayNo() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      TestDevice desk = world.device("desk");
      ana.engine().phoneLink().scan(code(world, desk), Optional.of(world.presence(ana)));
      world.until(() ->
          ana.last(LinkPeerMet.class).isPresent() && desk.last(LinkPeerMet.class).isPresent());
      ana.engine().phoneLink().decline(LinkFailure.DECLINED_HERE);
      awaitFailure(world, ana, LinkFailure.DECLINED_HERE);
      awaitFailure(world, desk, LinkFailure.DECLINED_THERE);
      assertTrue(desk.engine().account().isEmpty());
    }
  }

  @Test
  void aFifthCompanionIsRefused() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      for (int i = 1; i <= 4; i++) {
        world.companion("companion " + i, ana);
      }
      TestDevice fifth = world.device("fifth");
      ana.engine().phoneLink().scan(code(world, fifth), Optional.of(world.presence(ana)));
      awaitFailure(world, ana, LinkFailure.TOO_MANY_DEVICES);
      assertEquals(5, ana.engine().devices().list().size());
    }
  }

  @Test
  void aRequestThatTheRelayReplacedIsNotVerified() {
    try (TestWorld world = new TestWorld(data)) {
      TappedTransport relay = new TappedTransport(world.transport());
      TestDevice ana = world.withAccount(world.device("Ana", new MemoryDisk().open(), relay));
      String good = code(world, world.device("desk"));
      relay.answers(result ->
          result instanceof Result.ReserveLinkResult
              ? new Result.ReserveLinkResult(Bytes.copyOf(new byte[] {8, 1}))
              : result);
      ana.engine().phoneLink().scan(good, Optional.of(world.presence(ana)));
      awaitFailure(world, ana, LinkFailure.NOT_VERIFIED);
    }
  }

  @Test
  void aLinkingThatTheRelayOnlyClaimsIsNotBelieved() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      TappedTransport relay = new TappedTransport(world.transport());
      TestDevice desk = world.device("desk", new MemoryDisk().open(), relay);
      AccountDirectory before = directoryOf(ana);
      relay.pushes(push ->
          push instanceof Push.LinkActivated activated
              ? List.of(new Push.LinkActivated(activated.ref(), before))
              : List.of(push));
      ana.engine().phoneLink().scan(code(world, desk), Optional.of(world.presence(ana)));
      world.until(() ->
          ana.last(LinkPeerMet.class).isPresent() && desk.last(LinkPeerMet.class).isPresent());
      desk.engine().companionLink().accept();
      ana.engine().phoneLink().accept(HistoryDepth.NONE);
      awaitFailure(world, desk, LinkFailure.NOT_VERIFIED);
      assertTrue(desk.engine().account().isEmpty());
    }
  }

  @Test
  void aClaimThatTheRelayMakesItselfIsNotVerifiedBecauseItLacksS() {
    try (TestWorld world = new TestWorld(data)) {
      TappedTransport relay = new TappedTransport(world.transport());
      TestDevice desk = world.device("desk", new MemoryDisk().open(), relay);
      code(world, desk);
      relay.invent(
          new Push.LinkReserved(
              desk.last(LinkCodeReady.class).orElseThrow().code().ref(),
              keyOfTheRelay(),
              new LinkMac(Bytes.copyOf(new byte[LinkMac.SIZE]))));
      awaitFailure(world, desk, LinkFailure.NOT_VERIFIED);
      assertTrue(desk.last(LinkPeerMet.class).isEmpty());
    }
  }

  @Test
  void aPhonesKeyThatTheRelayReplacesIsNotVerified() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      TappedTransport relay = new TappedTransport(world.transport());
      TestDevice desk = world.device("desk", new MemoryDisk().open(), relay);
      relay.pushes(push ->
          push instanceof Push.LinkReserved reserved
              ? List.of(new Push.LinkReserved(reserved.ref(), keyOfTheRelay(), reserved.mac()))
              : List.of(push));
      ana.engine().phoneLink().scan(code(world, desk), Optional.of(world.presence(ana)));
      awaitFailure(world, desk, LinkFailure.NOT_VERIFIED);
      awaitFailure(world, ana, LinkFailure.NOT_VERIFIED);
      assertTrue(desk.last(LinkPeerMet.class).isEmpty());
    }
  }

  @Test
  void aMacThatTheRelayReplacesIsNotVerifiedOnEitherSide() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      TappedTransport relay = new TappedTransport(world.transport());
      TestDevice desk = world.device("desk", new MemoryDisk().open(), relay);
      LinkMac other = new LinkMac(Bytes.copyOf(new byte[LinkMac.SIZE]));
      relay.pushes(push ->
          push instanceof Push.LinkReserved reserved
              ? List.of(new Push.LinkReserved(reserved.ref(), reserved.ephemeralKey(), other))
              : List.of(push));
      ana.engine().phoneLink().scan(code(world, desk), Optional.of(world.presence(ana)));
      awaitFailure(world, desk, LinkFailure.NOT_VERIFIED);
      awaitFailure(world, ana, LinkFailure.NOT_VERIFIED);
      assertTrue(ana.last(LinkPeerMet.class).isEmpty());
    }
  }

  @Test
  void aCompanionThatRevealsAnotherNThanItCommittedToSeesNoPictures() {
    try (TestWorld world = new TestWorld(data)) {
      TestDevice ana = world.phone("Ana");
      TestDevice grinder = world.device("grinder", CommitsToAnotherN.primitives());
      ana.engine().phoneLink().scan(code(world, grinder), Optional.of(world.presence(ana)));
      awaitFailure(world, ana, LinkFailure.NOT_VERIFIED);
      awaitFailure(world, grinder, LinkFailure.NOT_VERIFIED);
      assertTrue(ana.last(LinkPeerMet.class).isEmpty());
      assertEquals(1, ana.engine().devices().list().size());
    }
  }

  private static CurvePublicKey keyOfTheRelay() {
    JdkPrimitives primitives = new JdkPrimitives();
    byte[] secret = new SystemRandom().bytes(Primitives.CURVE_KEY_BYTES);
    return CurvePublicKey.ofU(Bytes.copyOf(primitives.x25519Public(secret)));
  }

  private static AccountDirectory directoryOf(TestDevice phone) {
    return phone
        .ports()
        .store()
        .transaction(tx -> tx.deviceLists().load(phone.account()).orElseThrow());
  }
}
