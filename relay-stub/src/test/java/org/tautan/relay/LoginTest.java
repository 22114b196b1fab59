package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.document.DocumentHashes;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Nonce;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;

class LoginTest extends RelayTest {
  private static final int REPLACED = 4000;
  private static final int COPIED = 4002;

  @Test
  void signsTheNoncesWithItsLongTermKey() {
    try (RawClient client = new RawClient(relay)) {
      Nonce nonce = new Nonce(TestDevice.random(Nonce.SIZE));
      Result.HelloResult hello = client.ask(new Request.Hello(nonce, 1), Result.HelloResult.class);
      assertTrue(
          TestDevice.primitives()
              .ed25519Verify(
                  hello.relayKey().bytes().toByteArray(),
                  hello.signingInput(nonce).toByteArray(),
                  hello.signature().bytes().toByteArray()));
      assertEquals(
          relay.id(), new DocumentHashes(TestDevice.primitives()).relayId(hello.relayKey()));
      assertEquals(Optional.empty(), hello.tlsKeyHash());
      assertEquals(clock.millis(), hello.time());
    }
  }

  @Test
  void tellsWhatIsThereAtLogin() {
    TestAccount ani = registered();
    TestAccount budi = registered();
    try (RawClient sender = ani.phone.online(relay)) {
      sender.ask(Messages.to(budi, "one"), Result.SubmitResult.class);
      sender.ask(Messages.to(budi, "two"), Result.SubmitResult.class);
    }
    try (RawClient client = new RawClient(relay)) {
      assertEquals(
          new Result.LoginResult(budi.reference(), new Result.PreKeyCounts(3, 2), 2),
          budi.phone.login(client));
      assertEquals(1, client.push(Push.Delivery.class).sequence());
      assertEquals(2, client.push(Push.Delivery.class).sequence());
      client.push(Push.QueueEmpty.class);
    }
  }

  @Test
  void refusesVersionsThatItDoesNotSpeak() {
    try (RawClient client = new RawClient(relay)) {
      Nonce nonce = new Nonce(TestDevice.random(Nonce.SIZE));
      assertEquals(RefusalReason.VERSION_TOO_OLD, client.refusal(new Request.Hello(nonce, 0)));
      assertEquals(RefusalReason.VERSION_TOO_NEW, client.refusal(new Request.Hello(nonce, 2)));
    }
  }

  @Test
  void refusesEverythingElseBeforeLogin() {
    TestAccount ani = registered();
    try (RawClient client = new RawClient(relay)) {
      for (Request request :
          List.of(
              new Request.Ping(),
              Messages.to(ani, "halo"),
              new Request.Ack(1),
              new Request.SendEphemeral(List.of()),
              new Request.FetchDirectory(ani.id(), Optional.empty()),
              new Request.FetchPreKeys(ani.id(), List.of(DeviceId.PRIMARY)),
              new Request.UploadPreKeys(ani.phone.refill(List.of(), List.of())),
              new Request.PublishLists(List.of(ani.current())),
              new Request.PublishCapabilities(ani.phone.capabilities(2)),
              new Request.Leave(ani.phone.leaves()),
              new Request.FetchActivity())) {
        assertEquals(RefusalReason.NOT_LOGGED_IN, client.refusal(request), request.toString());
      }
    }
  }

  @Test
  void refusesASecondLoginOnOneConnection() {
    TestAccount ani = registered();
    try (RawClient client = ani.phone.online(relay)) {
      assertEquals(
          RefusalReason.ALREADY_LOGGED_IN,
          client.refusal(new Request.Hello(new Nonce(TestDevice.random(Nonce.SIZE)), 1)));
    }
  }

  @Test
  void refusesANonceThatWasSeen() {
    try (RawClient client = new RawClient(relay);
        RawClient other = new RawClient(relay)) {
      Request.Hello hello = new Request.Hello(new Nonce(TestDevice.random(Nonce.SIZE)), 1);
      client.ask(hello, Result.HelloResult.class);
      assertEquals(RefusalReason.NONCE_REPLAYED, other.refusal(hello));
    }
  }

  @Test
  void refusesASecondLoginByTheSameNonces() {
    TestAccount ani = registered();
    try (RawClient client = new RawClient(relay)) {
      Nonce nonce = new Nonce(TestDevice.random(Nonce.SIZE));
      Result.HelloResult hello = client.ask(new Request.Hello(nonce, 1), Result.HelloResult.class);
      Request.Login good = ani.phone.login(nonce, hello, 5);
      Request.Login bad = new Request.Login(ani.id(), DeviceId.PRIMARY, 6, good.signature());
      assertEquals(RefusalReason.BAD_SIGNATURE, client.refusal(bad));
      assertEquals(RefusalReason.NONCE_REPLAYED, client.refusal(good));
    }
  }

  @Test
  void refusesALoginWithoutHello() {
    TestAccount ani = registered();
    try (RawClient client = new RawClient(relay)) {
      Bytes nothing = Bytes.copyOf(new byte[0]);
      Request.Login login =
          new Request.Login(
              ani.id(),
              DeviceId.PRIMARY,
              1,
              ani.phone.keys.sign(TestDevice.primitives(), TestDevice.RANDOM, nothing));
      assertEquals(RefusalReason.NOT_LOGGED_IN, client.refusal(login));
    }
  }

  @Test
  void refusesALoginRecordedOnAnotherConnection() {
    TestAccount ani = registered();
    try (RawClient client = new RawClient(relay);
        RawClient thief = new RawClient(relay)) {
      Nonce nonce = new Nonce(TestDevice.random(Nonce.SIZE));
      Result.HelloResult hello = client.ask(new Request.Hello(nonce, 1), Result.HelloResult.class);
      Request.Login recorded = ani.phone.login(nonce, hello, 1);
      thief.ask(
          new Request.Hello(new Nonce(TestDevice.random(Nonce.SIZE)), 1), Result.HelloResult.class);
      assertEquals(RefusalReason.BAD_SIGNATURE, thief.refusal(recorded));
    }
  }

  @Test
  void refusesStrangers() {
    TestAccount ani = registered();
    TestAccount nobody = new TestAccount(clock);
    TestDevice ghost =
        new TestDevice(
            TestDevice.newKeys(),
            ani.id(),
            new DeviceId(7),
            new CertificateHash(TestDevice.random(CertificateHash.SIZE)));
    assertEquals(RefusalReason.UNKNOWN_ACCOUNT, refusal(nobody.phone));
    assertEquals(RefusalReason.UNKNOWN_DEVICE, refusal(ghost));
  }

  @Test
  void letsTheNewerOfTwoConnectionsStay() {
    TestAccount ani = registered();
    try (RawClient first = ani.phone.online(relay);
        RawClient second = ani.phone.online(relay)) {
      assertEquals(REPLACED, first.closeCode());
      second.ask(new Request.Ping(), Result.Done.class);
    }
  }

  @Test
  void holdsTheMailboxOfAProfileThatWasCopied() {
    TestAccount ani = registered();
    try (RawClient phone = ani.phone.online(relay)) {
      TestDevice laptop = Linking.link(relay, ani, phone);
      RawClient original = laptop.online(relay);
      try (RawClient copy = new RawClient(relay)) {
        Result answer = laptop.login(copy, laptop.counter.get());
        assertEquals(RefusalReason.COUNTER_NOT_GROWN, ((Result.Refusal) answer).reason());
        assertEquals(COPIED, copy.closeCode());
      }
      Push.ProfileCopied copied = new Push.ProfileCopied(laptop.id, clock.millis());
      assertEquals(copied, original.push());
      assertEquals(COPIED, original.closeCode());
      assertEquals(copied, phone.push());
      assertEquals(RefusalReason.MAILBOX_HELD, refusal(laptop));
      try (RawClient later = ani.phone.loggedIn(relay)) {
        assertEquals(copied, later.push());
      }
    }
  }

  @Test
  void keepsTheCounterOverARestart() {
    TestAccount ani = registered();
    ani.phone.online(relay).close();
    relay.close();
    startRelay();
    try (RawClient copy = new RawClient(relay)) {
      Result answer = ani.phone.login(copy, ani.phone.counter.get());
      assertEquals(RefusalReason.COUNTER_NOT_GROWN, ((Result.Refusal) answer).reason());
    }
  }

  private RefusalReason refusal(TestDevice device) {
    try (RawClient client = new RawClient(relay)) {
      return device.login(client) instanceof Result.Refusal refusal
          ? refusal.reason()
          : RefusalReason.REASON_UNKNOWN;
    }
  }
}
