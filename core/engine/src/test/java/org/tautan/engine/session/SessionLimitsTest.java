package org.tautan.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.KyberPublicKey;
import org.tautan.protocol.prekey.KyberPreKey;
import org.tautan.protocol.prekey.PreKeyBundle;
import org.tautan.protocol.prekey.SignedPreKey;

class SessionLimitsTest {
  private final Party alice = new Party(1);
  private final Party bob = new Party(2);

  private void settle() {
    alice.initiate(bob, bob.bundle());
    assertEquals("hello", bob.read(alice, alice.send(bob, "hello")));
    assertEquals("hello", alice.read(bob, bob.send(alice, "hello")));
  }

  @Test
  void remembersFiveReceiverChains() {
    settle();
    List<EncryptOutcome.Encrypted> late = new ArrayList<>();
    for (int turn = 0; turn < 6; turn++) {
      late.add(alice.send(bob, "late " + turn));
      assertEquals("now", bob.read(alice, alice.send(bob, "now")));
      assertEquals("back", alice.read(bob, bob.send(alice, "back")));
    }
    assertEquals("BadMac", bob.refusal(alice, late.get(0)));
    for (int turn = 1; turn < 6; turn++) {
      assertEquals("late " + turn, bob.read(alice, late.get(turn)));
    }
  }

  @Test
  void keepsFourThousandSkippedKeysInAllAndDropsThoseOfTheOldestChain() {
    settle();
    EncryptOutcome.Encrypted first = alice.send(bob, "first");
    EncryptOutcome.Encrypted second = alice.send(bob, "second");
    assertEquals("now", bob.read(alice, alice.send(bob, "now")));
    assertEquals("back", alice.read(bob, bob.send(alice, "back")));
    skip(SkippedKeys.MAX);
    EncryptOutcome.Encrypted third = skip(SkippedKeys.MAX - 1);
    assertEquals(SessionRecord.MAX_SKIPPED, skipped());
    assertEquals("Stale", bob.refusal(alice, first));
    assertEquals("second", bob.read(alice, second));
    assertEquals("late", bob.read(alice, third));
    assertTrue(size() <= SessionRecord.MAX_ENCODED_BYTES);
  }

  @Test
  void dropsTheSkippedKeysOfArchivedSessionsFirst() {
    settle();
    EncryptOutcome.Encrypted archived = skip(1);
    EncryptOutcome.Encrypted current = archived;
    for (int session = 0; session < 2; session++) {
      alice.initiate(bob, bob.bundle());
      current = skip(SkippedKeys.MAX);
    }
    assertEquals(2, bob.recordOf(alice).archivedCount());
    assertEquals(SessionRecord.MAX_SKIPPED, skipped());
    assertEquals("Stale", bob.refusal(alice, archived));
    assertEquals("late", bob.read(alice, current));
  }

  @Test
  void aRecordThatIsFullOfEverythingIsAsLargeAsSaid() {
    settle();
    SessionState state = bob.recordOf(alice).states().getFirst();
    for (int chain = 1; chain < SessionState.MAX_RECEIVER_CHAINS; chain++) {
      skip(1);
    }
    skip(SkippedKeys.MAX);
    skip(SkippedKeys.MAX);
    for (int i = 0; i < SessionRecord.MAX_ARCHIVED; i++) {
      bob.records.put(alice.self.address(), bob.recordOf(alice).started(state));
    }
    int least = SessionRecord.MAX_SKIPPED * RecordCodec.SKIPPED_SIZE;
    assertTrue(size() > least && size() <= SessionRecord.MAX_ENCODED_BYTES);
    assertTrue(SessionRecord.MAX_ENCODED_BYTES < 256 * 1024);
  }

  /// Bob misses so many messages of a chain; the first of them is given.
  private EncryptOutcome.Encrypted skip(int count) {
    EncryptOutcome.Encrypted first = alice.send(bob, "late");
    for (int i = 1; i < count; i++) {
      alice.send(bob, "lost");
    }
    assertEquals("now", bob.read(alice, alice.send(bob, "now")));
    assertEquals("back", alice.read(bob, bob.send(alice, "back")));
    return first;
  }

  private int skipped() {
    return bob.recordOf(alice).states().stream().mapToInt(SessionState::skippedCount).sum();
  }

  private int size() {
    try (SecretBytes encoded = bob.recordOf(alice).encode()) {
      return encoded.use(bytes -> bytes.length);
    }
  }

  @Test
  void keepsFortyArchivedSessionsAndMakesTheOneInUseTheCurrentOne() {
    List<EncryptOutcome.Encrypted> late = new ArrayList<>();
    for (int i = 0; i < 42; i++) {
      alice.initiate(bob, bob.bundleWithoutOneTime());
      assertEquals("start", bob.read(alice, alice.send(bob, "start")));
      late.add(alice.send(bob, "late " + i));
    }
    assertEquals(SessionRecord.MAX_ARCHIVED, bob.recordOf(alice).archivedCount());
    assertEquals("Stale", bob.refusal(alice, late.get(0)));
    SessionState oldest = bob.recordOf(alice).states().getLast();
    assertEquals("late 1", bob.read(alice, late.get(1)));
    assertTrue(bob.recordOf(alice).states().getFirst().startedWith(oldest.baseKey()));
    assertEquals(SessionRecord.MAX_ARCHIVED, bob.recordOf(alice).archivedCount());
  }

  @Test
  void opensARepeatedStartWithTheSessionItBelongsToWhenItsPreKeysAreGone() {
    alice.initiate(bob, bob.bundle());
    EncryptOutcome.Encrypted first = alice.send(bob, "first");
    EncryptOutcome.Encrypted second = alice.send(bob, "second");
    assertEquals("second", bob.read(alice, second));
    alice.initiate(bob, bob.bundle());
    assertEquals("other", bob.read(alice, alice.send(bob, "other")));
    bob.signed.clear();
    bob.kyber.clear();
    assertEquals("first", bob.read(alice, first));
    assertEquals(1, bob.recordOf(alice).archivedCount());
  }

  @Test
  void archivedSessionsReachAtMost2000StepsAhead() {
    settle();
    Party atOldSession = alice;
    SessionRecord old = alice.recordOf(bob);
    alice.initiate(bob, bob.bundle());
    assertEquals("new", bob.read(alice, alice.send(bob, "new")));
    alice.records.put(bob.self.address(), old);
    for (int i = 0; i < DerivationBudget.ARCHIVED_STEPS; i++) {
      atOldSession.send(bob, "lost");
    }
    EncryptOutcome.Encrypted inReach = atOldSession.send(bob, "in reach");
    EncryptOutcome.Encrypted beyond = atOldSession.send(bob, "beyond");
    assertEquals("TooFarAhead", bob.refusal(alice, beyond));
    assertEquals("in reach", bob.read(alice, inReach));
    assertEquals("beyond", bob.read(alice, beyond));
  }

  @Test
  void stopsSendingInASessionThatWasNotAnsweredFor30Days() {
    alice.initiate(bob, bob.bundle());
    alice.now += SessionRecord.MAX_UNANSWERED_MILLIS;
    assertTrue(alice.recordOf(bob).isUsable(bob.self.identity().publicKey(), alice.now));
    alice.send(bob, "still");
    alice.now += 1;
    assertFalse(alice.recordOf(bob).isUsable(bob.self.identity().publicKey(), alice.now));
    assertInstanceOf(EncryptOutcome.NoUsableSession.class, encrypt(bob.asPeer()));
  }

  @Test
  void goesOnSendingInAnAnsweredSessionHoweverOld() {
    settle();
    alice.now += 10 * SessionRecord.MAX_UNANSWERED_MILLIS;
    assertEquals("late", bob.read(alice, alice.send(bob, "late")));
  }

  @Test
  void sendsOnlyInASessionWithTheCertifiedIdentity() {
    assertInstanceOf(EncryptOutcome.NoUsableSession.class, encrypt(bob.asPeer()));
    settle();
    Peer newPhone = new Peer(bob.self.address(), new Party(3).self.identity().publicKey());
    assertInstanceOf(EncryptOutcome.NoUsableSession.class, encrypt(newPhone));
  }

  private EncryptOutcome encrypt(Peer peer) {
    return alice.cipher.encrypt(alice.recordOf(bob), peer, Party.bytes("text"), alice.now);
  }

  @Test
  void tellsWhenTheCurrentSessionStarted() {
    assertTrue(alice.recordOf(bob).createdAt().isEmpty());
    assertTrue(alice.recordOf(bob).isEmpty());
    alice.initiate(bob, bob.bundle());
    assertEquals(Party.NOW, alice.recordOf(bob).createdAt().orElseThrow());
    alice.now += 5;
    alice.initiate(bob, bob.bundle());
    assertEquals(Party.NOW + 5, alice.recordOf(bob).createdAt().orElseThrow());
    assertEquals("x", bob.read(alice, alice.send(bob, "x")));
    assertEquals(Party.NOW, bob.recordOf(alice).createdAt().orElseThrow());
  }

  @Test
  void refusesABundleOfAnotherDevice() {
    PreKeyBundle bundle = bob.bundle();
    PreKeyBundle other =
        new PreKeyBundle(
            new DeviceId(9),
            bundle.registrationId(),
            bundle.signed(),
            bundle.oneTime(),
            bundle.kyber());
    assertInstanceOf(InitiateOutcome.WrongDevice.class, initiate(other));
  }

  @Test
  void refusesABundleWhoseSignedPreKeyIsNotSigned() {
    PreKeyBundle bundle = bob.bundle();
    CurvePublicKey foreign = new Party(3).bundle().signed().publicKey();
    SignedPreKey swapped =
        new SignedPreKey(bundle.signed().id(), foreign, bundle.signed().signature());
    assertInstanceOf(
        InitiateOutcome.BadSignature.class, initiate(with(bundle, swapped, bundle.kyber())));
  }

  @Test
  void refusesABundleWhoseKyberPreKeyIsNotSigned() {
    PreKeyBundle bundle = bob.bundle();
    KyberPublicKey foreign = new Party(3).bundle().kyber().publicKey();
    KyberPreKey swapped = new KyberPreKey(bundle.kyber().id(), foreign, bundle.kyber().signature());
    assertInstanceOf(
        InitiateOutcome.BadSignature.class, initiate(with(bundle, bundle.signed(), swapped)));
  }

  @Test
  void refusesABundleSignedByAnotherThanTheCertifiedIdentity() {
    Party mallory = new Party(2, new BouncyCastlePrimitives(), SeededRandom.of(99));
    assertInstanceOf(InitiateOutcome.BadSignature.class, initiate(mallory.bundle()));
  }

  @Test
  void refusesAKyberKeyThatIsNotReduced() {
    byte[] key = new byte[KyberPublicKey.SIZE];
    Arrays.fill(key, (byte) 0xff);
    key[0] = KyberPublicKey.TYPE;
    Bytes bytes = Bytes.copyOf(key);
    PreKeyBundle bundle = bob.bundle();
    KyberPreKey broken =
        new KyberPreKey(
            bundle.kyber().id(),
            new KyberPublicKey(bytes),
            bob.self.identity().sign(new BouncyCastlePrimitives(), SeededRandom.of(4), bytes));
    assertInstanceOf(
        InitiateOutcome.UnusableKey.class, initiate(with(bundle, bundle.signed(), broken)));
  }

  private static PreKeyBundle with(PreKeyBundle bundle, SignedPreKey signed, KyberPreKey kyber) {
    return new PreKeyBundle(
        bundle.device(), bundle.registrationId(), signed, bundle.oneTime(), kyber);
  }

  private InitiateOutcome initiate(PreKeyBundle bundle) {
    return alice.cipher.initiate(SessionRecord.empty(), bundle, bob.asPeer(), alice.now);
  }
}
