package org.tautan.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;

class RecordCodecTest {
  private final Party alice = new Party(1);
  private final Party bob = new Party(2);

  private static SessionRecord decode(byte[] bytes) throws MalformedException {
    return SessionRecord.decode(SecretBytes.copyOf(bytes));
  }

  private SessionRecord richRecord() {
    for (int i = 0; i < 3; i++) {
      alice.initiate(bob, bob.bundle());
      bob.read(alice, alice.send(bob, "start"));
      alice.read(bob, bob.send(alice, "reply"));
      alice.send(bob, "lost");
      alice.send(bob, "lost too");
      bob.read(alice, alice.send(bob, "arrives"));
      bob.send(alice, "on its way");
    }
    bob.initiate(alice, alice.bundle());
    return bob.recordOf(alice);
  }

  @Test
  void readsWhatItWrote() throws Exception {
    Bytes once = Party.stored(richRecord());
    assertEquals(once, Party.stored(decode(once.toByteArray())));
  }

  @Test
  void readsTheEmptyRecord() throws Exception {
    Bytes empty = Party.stored(SessionRecord.empty());
    assertEquals(empty, Party.stored(decode(empty.toByteArray())));
  }

  @Test
  void aRecordThatWasStoredGoesOn() throws Exception {
    richRecord();
    bob.records.put(alice.self.address(), decode(Party.stored(bob.recordOf(alice)).toByteArray()));
    assertEquals("on", alice.read(bob, bob.send(alice, "on")));
  }

  @Test
  void refusesARecordCutAnywhereOrTooLong() {
    byte[] whole = Party.stored(richRecord()).toByteArray();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(MalformedException.class, () -> decode(cut));
    }
    assertThrows(MalformedException.class, () -> decode(Arrays.copyOf(whole, whole.length + 1)));
  }

  @Test
  void refusesAnotherVersion() {
    byte[] whole = Party.stored(richRecord()).toByteArray();
    whole[0] = 2;
    assertThrows(MalformedException.class, () -> decode(whole));
  }

  @Test
  void readsOrRefusesDamagedRecordsAndNeverFails() {
    byte[] whole = Party.stored(richRecord()).toByteArray();
    Random random = new Random(6);
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = Mutations.of(whole, random);
      try {
        Bytes read = Party.stored(decode(damaged));
        assertEquals(Bytes.copyOf(damaged), read);
      } catch (MalformedException _) {
        // as it should be
      }
    }
  }
}
