package org.tautan.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.engine.session.DecryptOutcome.Decrypted;
import org.tautan.protocol.Bytes;

/// Every message with every single bit changed.
class BitFlipTest {
  private final Party alice = new Party(1);
  private final Party bob = new Party(2);

  @Test
  void everyFlipOfAMessageIsRefused() {
    alice.initiate(bob, bob.bundle());
    bob.read(alice, alice.send(bob, "hello"));
    alice.read(bob, bob.send(alice, "hello"));
    EncryptOutcome.Encrypted turn = alice.send(bob, "on a new chain");
    assertEquals(List.of(), flipsThatOpen(turn));
    assertEquals("on a new chain", bob.read(alice, turn));
    assertEquals(List.of(), flipsThatOpen(alice.send(bob, "on a known chain")));
  }

  /// Outside the inner message only the registration id takes no part in the key agreement.
  @Test
  void everyFlipOfAFirstMessageIsRefusedOrWithoutEffect() {
    alice.initiate(bob, bob.bundle());
    EncryptOutcome.Encrypted message = alice.send(bob, "first");
    List<Integer> open = flipsThatOpen(message);
    assertTrue(open.size() <= 16, () -> "bits " + open);
  }

  /// The session is known by its base key, so prekey ids and the Kyber ciphertext are not looked
  /// at.
  @Test
  void everyFlipOfARepeatedStartIsRefusedOrWithoutEffect() {
    alice.initiate(bob, bob.bundle());
    assertEquals("first", bob.read(alice, alice.send(bob, "first")));
    EncryptOutcome.Encrypted second = alice.send(bob, "second");
    String baseKey = Bytes.copyOf(alice.recordOf(bob).states().getFirst().baseKey()).hex();
    int fromBaseKeyOn = second.ciphertext().hex().indexOf(baseKey) / 2 - 2;
    List<Integer> open = flipsThatOpen(second);
    assertEquals(List.of(), open.stream().filter(bit -> bit / 8 >= fromBaseKeyOn).toList());
  }

  /// The bits that may be flipped; all of them leave text, state and prekeys as they would be.
  private List<Integer> flipsThatOpen(EncryptOutcome.Encrypted message) {
    Decrypted genuine = assertInstanceOf(Decrypted.class, open(message.ciphertext(), message));
    Bytes state = Party.stored(genuine.record());
    List<Integer> open = new ArrayList<>();
    for (int bit = 0; bit < message.ciphertext().size() * 8; bit++) {
      byte[] bytes = message.ciphertext().toByteArray();
      bytes[bit / 8] ^= (byte) (1 << (bit % 8));
      if (open(Bytes.copyOf(bytes), message) instanceof Decrypted flipped) {
        assertEquals(genuine.plaintext(), flipped.plaintext());
        assertEquals(genuine.preKeyUse(), flipped.preKeyUse());
        assertEquals(state, Party.stored(flipped.record()));
        open.add(bit);
      }
    }
    return open;
  }

  /// Each time with the same randomness, so that states can be compared.
  private DecryptOutcome open(Bytes ciphertext, EncryptOutcome.Encrypted message) {
    return new SessionCipher(new BouncyCastlePrimitives(), SeededRandom.of(7), bob.self)
        .decrypt(bob.recordOf(alice), bob, alice.asPeer(), message.type(), ciphertext, bob.now);
  }
}
