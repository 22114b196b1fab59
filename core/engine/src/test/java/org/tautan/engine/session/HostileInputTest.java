package org.tautan.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.envelope.CiphertextType;

/// Whatever the bytes are, decrypting ends with an outcome. Seeded, so that a failure repeats.
class HostileInputTest {
  private static final int ROUNDS = 20_000;

  private final Party alice = new Party(1);
  private final Party bob = new Party(2);
  private final Random random = new Random(8);

  private void tryAll(byte[] seed, CiphertextType type) {
    SessionRecord record = bob.recordOf(alice);
    Bytes before = Party.stored(record);
    for (int i = 0; i < ROUNDS; i++) {
      Bytes bytes = Bytes.copyOf(Mutations.of(seed, random));
      assertNotNull(bob.cipher.decrypt(record, bob, alice.asPeer(), type, bytes, bob.now));
    }
    assertEquals(before, Party.stored(record));
  }

  @Test
  void survivesMutatedMessages() {
    alice.initiate(bob, bob.bundle());
    bob.read(alice, alice.send(bob, "hello"));
    alice.read(bob, bob.send(alice, "hello"));
    tryAll(alice.send(bob, "text").ciphertext().toByteArray(), CiphertextType.SIGNAL_MESSAGE);
  }

  @Test
  void survivesMutatedFirstMessages() {
    alice.initiate(bob, bob.bundle());
    tryAll(alice.send(bob, "text").ciphertext().toByteArray(), CiphertextType.PREKEY_MESSAGE);
  }

  @Test
  void survivesNoise() {
    for (int i = 0; i < ROUNDS; i++) {
      byte[] noise = new byte[random.nextInt(400)];
      random.nextBytes(noise);
      if (noise.length > 0) {
        noise[0] = SignalMessage.VERSION;
      }
      for (CiphertextType type : CiphertextType.values()) {
        assertNotNull(
            bob.cipher.decrypt(
                SessionRecord.empty(), bob, alice.asPeer(), type, Bytes.copyOf(noise), bob.now));
      }
    }
  }
}
