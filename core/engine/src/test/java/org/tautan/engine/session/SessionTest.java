package org.tautan.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tautan.protocol.envelope.CiphertextType;

class SessionTest {
  private final Party alice = new Party(1);
  private final Party bob = new Party(2);

  @Test
  void carriesMessagesBothWays() {
    alice.initiate(bob, bob.bundle());
    assertEquals("one", bob.read(alice, alice.send(bob, "one")));
    assertEquals("two", alice.read(bob, bob.send(alice, "two")));
    for (int i = 0; i < 20; i++) {
      assertEquals("a" + i, bob.read(alice, alice.send(bob, "a" + i)));
      assertEquals("b" + i, alice.read(bob, bob.send(alice, "b" + i)));
      assertEquals("c" + i, alice.read(bob, bob.send(alice, "c" + i)));
    }
  }

  @Test
  void repeatsTheKeyAgreementUntilTheFirstReply() {
    alice.initiate(bob, bob.bundleWithoutOneTime());
    for (int i = 0; i < 3; i++) {
      EncryptOutcome.Encrypted message = alice.send(bob, "m" + i);
      assertEquals(CiphertextType.PREKEY_MESSAGE, message.type());
      assertEquals("m" + i, bob.read(alice, message));
    }
    assertEquals("reply", alice.read(bob, bob.send(alice, "reply")));
    assertTrue(alice.recordOf(bob).isAnswered());
    assertEquals(CiphertextType.SIGNAL_MESSAGE, alice.send(bob, "on").type());
  }
}
