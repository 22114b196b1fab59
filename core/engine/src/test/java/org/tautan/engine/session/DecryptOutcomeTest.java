package org.tautan.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.engine.session.DecryptOutcome.Decrypted;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.envelope.CiphertextType;

class DecryptOutcomeTest {
  private final Party alice = new Party(1);
  private final Party bob = new Party(2);

  private void settle() {
    alice.initiate(bob, bob.bundle());
    assertEquals("hello", bob.read(alice, alice.send(bob, "hello")));
    assertEquals("hello", alice.read(bob, bob.send(alice, "hello")));
  }

  @Test
  void refusesADuplicate() {
    settle();
    EncryptOutcome.Encrypted message = alice.send(bob, "once");
    assertEquals("once", bob.read(alice, message));
    assertEquals("Duplicate", bob.refusal(alice, message));
  }

  @Test
  void refusesADuplicateOfTheFirstMessage() {
    alice.initiate(bob, bob.bundle());
    EncryptOutcome.Encrypted message = alice.send(bob, "once");
    assertEquals("once", bob.read(alice, message));
    assertEquals("Duplicate", bob.refusal(alice, message));
  }

  @Test
  void refusesAMessageWithoutASession() {
    settle();
    EncryptOutcome.Encrypted message = alice.send(bob, "lost");
    bob.records.clear();
    assertEquals("NoSession", bob.refusal(alice, message));
  }

  @Test
  void refusesAMessageOfASessionWithAnotherIdentityThanTheCertifiedOne() {
    settle();
    EncryptOutcome.Encrypted message = alice.send(bob, "old phone");
    Peer newPhone = new Peer(alice.self.address(), new Party(3).self.identity().publicKey());
    DecryptOutcome outcome =
        bob.cipher.decrypt(
            bob.recordOf(alice), bob, newPhone, message.type(), message.ciphertext(), bob.now);
    assertInstanceOf(DecryptOutcome.NoSession.class, outcome);
  }

  @Test
  void refusesAChangedMessage() {
    settle();
    assertEquals("BadMac", bob.refusal(alice, changed(alice.send(bob, "text"), 45)));
  }

  @Test
  void refusesAMessageOfASessionThatIsGone() {
    settle();
    SessionRecord before = bob.recordOf(alice);
    alice.initiate(bob, bob.bundle());
    assertEquals("x", bob.read(alice, alice.send(bob, "x")));
    assertEquals("y", alice.read(bob, bob.send(alice, "y")));
    bob.records.put(alice.self.address(), before);
    assertEquals("BadMac", bob.refusal(alice, alice.send(bob, "z")));
  }

  @Test
  void refusesUnknownPreKeysOfEveryKind() {
    alice.initiate(bob, bob.bundle());
    EncryptOutcome.Encrypted message = alice.send(bob, "text");
    var oneTime = List.copyOf(bob.oneTime.values());
    bob.oneTime.clear();
    assertEquals("UnknownPreKey", bob.refusal(alice, message));
    oneTime.forEach(key -> bob.oneTime.put(key.id(), key));
    var kyber = List.copyOf(bob.kyber.values());
    bob.kyber.clear();
    assertEquals("UnknownPreKey", bob.refusal(alice, message));
    kyber.forEach(key -> bob.kyber.put(key.id(), key));
    var signed = List.copyOf(bob.signed.values());
    bob.signed.clear();
    assertEquals("UnknownPreKey", bob.refusal(alice, message));
    signed.forEach(key -> bob.signed.put(key.id(), key));
    assertEquals("text", bob.read(alice, message));
  }

  @Test
  void refusesToStartASessionTwiceOnALastResortKey() {
    alice.initiate(bob, bob.bundleWithoutOneTime());
    EncryptOutcome.Encrypted message = alice.send(bob, "once");
    assertEquals("once", bob.read(alice, message));
    bob.records.clear();
    assertEquals("Stale", bob.refusal(alice, message));
  }

  @Test
  void refusesAMessageWhoseKeyWasDropped() {
    settle();
    List<EncryptOutcome.Encrypted> late = new ArrayList<>();
    for (int i = 0; i < SkippedKeys.MAX + 2; i++) {
      late.add(alice.send(bob, "late " + i));
    }
    assertEquals("now", bob.read(alice, alice.send(bob, "now")));
    assertEquals("Stale", bob.refusal(alice, late.get(0)));
    assertEquals("Stale", bob.refusal(alice, late.get(1)));
    assertEquals("late 2", bob.read(alice, late.get(2)));
    assertEquals("Duplicate", bob.refusal(alice, late.get(2)));
    assertEquals("late 2001", bob.read(alice, late.get(SkippedKeys.MAX + 1)));
  }

  @Test
  void dropsTheOldestOfMoreThan2000KeysThatWereSkippedBitByBit() {
    settle();
    List<EncryptOutcome.Encrypted> late = new ArrayList<>();
    for (int i = 0; i < 3 * 700; i++) {
      late.add(alice.send(bob, "late " + i));
      if (i % 700 == 699) {
        assertEquals("now", bob.read(alice, alice.send(bob, "now")));
      }
    }
    assertEquals("Stale", bob.refusal(alice, late.get(99)));
    assertEquals("late 100", bob.read(alice, late.get(100)));
    assertEquals("late 2099", bob.read(alice, late.get(2_099)));
  }

  @Test
  void refusesAMessageTooFarAhead() {
    settle();
    for (int i = 0; i <= DerivationBudget.CURRENT_STEPS; i++) {
      alice.send(bob, "lost");
    }
    assertEquals("TooFarAhead", bob.refusal(alice, alice.send(bob, "far")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x33, 0x34, 0x43, 0x45, 0x54, 0x00, 0xff})
  void refusesEveryOtherVersion(int version) {
    settle();
    EncryptOutcome.Encrypted message = alice.send(bob, "text");
    byte[] bytes = message.ciphertext().toByteArray();
    bytes[0] = (byte) version;
    assertEquals("Malformed", bob.refusal(alice, with(message, bytes)));
    alice.initiate(bob, bob.bundle());
    EncryptOutcome.Encrypted first = alice.send(bob, "text");
    bytes = first.ciphertext().toByteArray();
    bytes[0] = (byte) version;
    assertEquals("Malformed", bob.refusal(alice, with(first, bytes)));
  }

  @Test
  void refusesATypeItDoesNotKnow() {
    settle();
    EncryptOutcome.Encrypted message = alice.send(bob, "text");
    EncryptOutcome.Encrypted unknown =
        new EncryptOutcome.Encrypted(
            CiphertextType.UNKNOWN, message.ciphertext(), message.record());
    assertEquals("Malformed", bob.refusal(alice, unknown));
  }

  @Test
  void refusesAnEmptyMessage() {
    settle();
    EncryptOutcome.Encrypted message = alice.send(bob, "text");
    assertEquals("Malformed", bob.refusal(alice, with(message, new byte[0])));
    assertEquals("Malformed", bob.refusal(alice, with(message, new byte[] {0x44})));
  }

  @Test
  void refusesAMessageForwardedFromAnotherSender() {
    settle();
    EncryptOutcome.Encrypted message = alice.send(bob, "mine");
    Peer impostor = new Peer(new Party(3).self.address(), alice.self.identity().publicKey());
    DecryptOutcome outcome =
        bob.cipher.decrypt(
            bob.recordOf(alice), bob, impostor, message.type(), message.ciphertext(), bob.now);
    assertInstanceOf(DecryptOutcome.WrongSender.class, outcome);
  }

  @Test
  void refusesAFirstMessageForwardedFromAnotherSender() {
    alice.initiate(bob, bob.bundle());
    EncryptOutcome.Encrypted message = alice.send(bob, "mine");
    Peer impostor = new Peer(new Party(3).self.address(), alice.self.identity().publicKey());
    DecryptOutcome outcome =
        bob.cipher.decrypt(
            SessionRecord.empty(), bob, impostor, message.type(), message.ciphertext(), bob.now);
    assertInstanceOf(DecryptOutcome.WrongSender.class, outcome);
  }

  @Test
  void refusesAMessageMeantForAnotherDevice() {
    settle();
    Peer otherDevice =
        new Peer(
            new DeviceAddress(bob.self.address().account(), new DeviceId(9)),
            bob.self.identity().publicKey());
    EncryptOutcome sent =
        alice.cipher.encrypt(alice.recordOf(bob), otherDevice, Party.bytes("text"), alice.now);
    EncryptOutcome.Encrypted message = assertInstanceOf(EncryptOutcome.Encrypted.class, sent);
    assertEquals("WrongSender", bob.refusal(alice, message));
  }

  @Test
  void refusesAMessageWithoutAddresses() {
    settle();
    SessionState state = alice.recordOf(bob).states().getFirst();
    RatchetKdf kdf = new RatchetKdf(new BouncyCastlePrimitives());
    byte[] seed = state.sender().chainKey().use(kdf::messageSeed);
    try (MessageKeys keys = kdf.messageKeys(seed)) {
      byte[] body =
          SignalMessage.body(
              state.sender().ratchetKeys().publicKey(),
              state.sender().index(),
              0,
              keys.encrypt(new BouncyCastlePrimitives(), new byte[16]),
              new byte[0]);
      byte[] message =
          keys.seal(
              new BouncyCastlePrimitives(),
              body,
              alice.self.identity().publicKey().bytes().toByteArray(),
              bob.self.identity().publicKey().bytes().toByteArray());
      assertEquals("WrongSender", bob.refusal(alice, with(alice.send(bob, "x"), message)));
    }
  }

  @Test
  void refusesAFirstMessageOfAnotherIdentityThanTheCertifiedOne() {
    alice.initiate(bob, bob.bundle());
    EncryptOutcome.Encrypted message = alice.send(bob, "text");
    Peer certified = new Peer(alice.self.address(), new Party(3).self.identity().publicKey());
    DecryptOutcome outcome =
        bob.cipher.decrypt(
            SessionRecord.empty(), bob, certified, message.type(), message.ciphertext(), bob.now);
    assertEquals(new DecryptOutcome.UntrustedIdentity(alice.self.identity().publicKey()), outcome);
  }

  @Test
  void usesOneTimePreKeysUpOnlyWhenAMessageOpens() {
    alice.initiate(bob, bob.bundle());
    EncryptOutcome.Encrypted message = alice.send(bob, "text");
    int last = message.ciphertext().size() - 1;
    assertEquals("BadMac", bob.refusal(alice, changed(message, last)));
    assertEquals(1, bob.oneTime.size());
    DecryptOutcome outcome = bob.receive(alice, message);
    Decrypted decrypted = assertInstanceOf(Decrypted.class, outcome);
    assertTrue(decrypted.preKeyUse().isPresent());
    assertEquals(0, bob.oneTime.size());
    assertEquals(0, bob.kyber.size());
  }

  private static EncryptOutcome.Encrypted changed(EncryptOutcome.Encrypted message, int place) {
    byte[] bytes = message.ciphertext().toByteArray();
    bytes[place] ^= 1;
    return with(message, bytes);
  }

  private static EncryptOutcome.Encrypted with(EncryptOutcome.Encrypted message, byte[] bytes) {
    return new EncryptOutcome.Encrypted(message.type(), Bytes.copyOf(bytes), message.record());
  }
}
