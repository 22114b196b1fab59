package org.tautan.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConstantTimeTest {
  @Property
  void agreesWithOrdinaryEquality(
      @ForAll @Size(max = 3) byte[] left, @ForAll @Size(max = 3) byte[] right) {
    assertEquals(Arrays.equals(left, right), ConstantTime.equal(left, right));
  }

  @Property
  void seesADifferenceInAnyBit(@ForAll @Size(min = 1, max = 40) byte[] bytes, @ForAll int where) {
    byte[] changed = bytes.clone();
    int bit = Math.floorMod(where, bytes.length * 8);
    changed[bit / 8] ^= (byte) (1 << (bit % 8));

    assertFalse(ConstantTime.equal(bytes, changed));
    assertTrue(ConstantTime.equal(bytes, bytes.clone()));
  }

  @Test
  void findsATagInsideAMessage() {
    byte[] message = {9, 1, 2, 3};
    assertTrue(ConstantTime.equalAt(message, 1, new byte[] {1, 2, 3}));
    assertFalse(ConstantTime.equalAt(message, 1, new byte[] {1, 2, 4}));
    assertFalse(ConstantTime.equalAt(message, 2, new byte[] {2, 3, 0}));
    assertFalse(ConstantTime.equalAt(message, -1, new byte[] {9}));
  }

  @Test
  void knowsAllZero() {
    assertTrue(ConstantTime.isZero(new byte[32]));
    assertFalse(ConstantTime.isZero(new byte[] {0, 0, 1}));
  }
}
