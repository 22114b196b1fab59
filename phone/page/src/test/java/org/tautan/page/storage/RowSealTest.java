package org.tautan.page.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.store.memory.Journal;
import org.tautan.protocol.Bytes;

/// Rows of the browser's storage: they open as they were, in their own place only.
class RowSealTest {
  private static final Bytes KEY = Bytes.fromHex("0a0b");
  private static final byte[] CONTENT = "halo Ana".getBytes(StandardCharsets.UTF_8);

  private final RandomSource counting =
      new RandomSource() {
        private byte next;

        @Override
        public void fill(byte[] target) {
          Arrays.fill(target, next++);
        }
      };

  private final RowSeal seal = sealUnder(1);
  private final Told told = new Told();

  private RowSeal sealUnder(int key) {
    byte[] bytes = new byte[RowSeal.KEY_BYTES];
    bytes[0] = (byte) key;
    try (SecretBytes memoryKey = SecretBytes.owning(bytes)) {
      return new RowSeal(new BouncyCastlePrimitives(), counting, memoryKey);
    }
  }

  @Test
  void opensWhatItSealed() {
    assertTrue(seal.open(seal.name(200, KEY), seal.seal(200, KEY, CONTENT), told));
    assertEquals(List.of("200 0a0b"), told.rows);
    assertArrayEquals(CONTENT, told.contents.getFirst());
  }

  @Test
  void opensAnEmptyRow() {
    assertTrue(
        seal.open(seal.name(5, Bytes.empty()), seal.seal(5, Bytes.empty(), new byte[0]), told));
    assertArrayEquals(new byte[0], told.contents.getFirst());
  }

  @Test
  void refusesARowThatWasChangedAnywhere() {
    byte[] sealed = seal.seal(9, KEY, CONTENT);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertFalse(seal.open(seal.name(9, KEY), changed, told), "byte " + i);
    }
    assertFalse(seal.open(seal.name(9, KEY), Arrays.copyOf(sealed, 11), told));
    assertEquals(List.of(), told.rows);
  }

  @Test
  void refusesARowInAnothersPlace() {
    byte[] sealed = seal.seal(9, KEY, CONTENT);
    assertFalse(seal.open(seal.name(9, Bytes.fromHex("0a0c")), sealed, told));
    assertFalse(seal.open(seal.name(10, KEY), sealed, told));
  }

  @Test
  void refusesARowOfAnotherKey() {
    RowSeal other = sealUnder(2);
    assertNotEquals(other.name(9, KEY), seal.name(9, KEY));
    assertFalse(other.open(seal.name(9, KEY), seal.seal(9, KEY, CONTENT), told));
  }

  @Test
  void showsNothingOfTheKeyOutsideAndNeverTheSameTwice() {
    byte[] once = seal.seal(9, KEY, CONTENT);
    assertFalse(Arrays.equals(once, seal.seal(9, KEY, CONTENT)));
    assertEquals(32, seal.name(9, KEY).length());
    assertFalse(Bytes.copyOf(once).hex().contains(Bytes.copyOf(CONTENT).hex()));
  }

  private static final class Told implements Journal.Rows {
    private final List<String> rows = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();

    @Override
    public void put(int table, Bytes key, byte[] content) {
      rows.add(table + " " + key.hex());
      contents.add(content.clone());
    }

    @Override
    public void remove(int table, Bytes key) {
      throw new AssertionError("nothing is removed");
    }
  }
}
