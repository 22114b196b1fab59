package org.tautan.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.envelope.CiphertextType;

/// What one forged message costs its receiver, counted in HMACs and agreements.
class DerivationBudgetTest {
  /// Root step, message keys and MAC of one attempt.
  private static final int HMACS_OF_AN_ATTEMPT = 12;

  private static final int SESSIONS = 1 + SessionRecord.MAX_ARCHIVED;

  private final CountingPrimitives counted = new CountingPrimitives();
  private final Party alice = new Party(1);
  private final Party bob = new Party(2, counted, SeededRandom.of(2));

  private void startSessions(int count) {
    for (int i = 0; i < count; i++) {
      alice.initiate(bob, bob.bundleWithoutOneTime());
      assertEquals("start", bob.read(alice, alice.send(bob, "start")));
    }
    counted.hmacs = 0;
    counted.agreements = 0;
  }

  private DecryptOutcome forge(byte[] ratchetKey, int counter) {
    byte[] body =
        SignalMessage.body(
            ratchetKey,
            counter,
            0,
            new byte[160],
            Addresses.of(alice.self.address(), bob.self.address()));
    byte[] message = Arrays.copyOf(body, body.length + SignalMessage.MAC_BYTES);
    return bob.cipher.decrypt(
        bob.recordOf(alice),
        bob,
        alice.asPeer(),
        CiphertextType.SIGNAL_MESSAGE,
        Bytes.copyOf(message),
        bob.now);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 49, 1_999, 2_000, 2_001, 24_999, 25_000, 25_001, Integer.MAX_VALUE})
  void aForgedMessageOnANewChainStaysWithinTheBudget(int counter) {
    startSessions(SESSIONS);
    byte[] unknown =
        RatchetKeyPair.generate(new BouncyCastlePrimitives(), SeededRandom.of(3)).publicKey();
    DecryptOutcome outcome = forge(unknown, counter);
    assertTrue(
        outcome instanceof DecryptOutcome.BadMac || outcome instanceof DecryptOutcome.TooFarAhead);
    int steps = DerivationBudget.CURRENT_STEPS + DerivationBudget.ARCHIVED_STEPS;
    int seeds = SkippedKeys.MAX + DerivationBudget.ARCHIVED_STEPS;
    int limit = steps + seeds + SESSIONS * HMACS_OF_AN_ATTEMPT;
    assertTrue(counted.hmacs <= limit, () -> counted.hmacs + " HMACs");
    assertTrue(counted.agreements <= SESSIONS, () -> counted.agreements + " agreements");
  }

  @Test
  void theWholeBudgetIsThereForOneMessage() {
    startSessions(1);
    for (int i = 0; i < DerivationBudget.CURRENT_STEPS; i++) {
      alice.send(bob, "lost");
    }
    EncryptOutcome.Encrypted message = alice.send(bob, "text");
    assertEquals("text", bob.read(alice, message));
  }

  @Test
  void aForgedMessageOnAChainOfOneSessionIsTriedOnThatSessionOnly() {
    startSessions(SESSIONS);
    byte[] known = bob.recordOf(alice).states().getLast().receivers().getFirst().ratchetKey();
    assertInstanceOf(DecryptOutcome.BadMac.class, forge(known, 1_000));
    assertEquals(0, counted.agreements);
    assertTrue(counted.hmacs <= 2_000 + HMACS_OF_AN_ATTEMPT, () -> counted.hmacs + " HMACs");
  }

  @Test
  void aMessageWithWrongAddressesCostsNothing() {
    startSessions(2);
    EncryptOutcome.Encrypted message = alice.send(bob, "text");
    Peer impostor = new Peer(new Party(3).self.address(), alice.self.identity().publicKey());
    bob.cipher.decrypt(
        bob.recordOf(alice), bob, impostor, message.type(), message.ciphertext(), bob.now);
    assertEquals(0, counted.hmacs + counted.agreements);
  }

  @Test
  void aReplayedStartCostsNothing() {
    alice.initiate(bob, bob.bundleWithoutOneTime());
    EncryptOutcome.Encrypted message = alice.send(bob, "text");
    assertEquals("text", bob.read(alice, message));
    bob.records.clear();
    counted.hmacs = 0;
    counted.agreements = 0;
    assertEquals("Stale", bob.refusal(alice, message));
    assertEquals(0, counted.hmacs + counted.agreements);
  }
}
