package org.tautan.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Bytes;

class HkdfTest {
  private final Hkdf hkdf = new Hkdf(new BouncyCastlePrimitives());

  @Property(tries = 200)
  void aShorterOutputIsAPrefixOfALongerOne(@ForAll @IntRange(min = 1, max = 300) int length) {
    byte[] longest = hkdf.derive(new byte[0], new byte[] {1}, new byte[] {2}, 300);
    byte[] shorter = hkdf.derive(new byte[0], new byte[] {1}, new byte[] {2}, length);

    assertEquals(Bytes.copyOf(longest, 0, length), Bytes.copyOf(shorter));
  }

  @Test
  void anEmptySaltIsThirtyTwoZeros() {
    assertEquals(
        Bytes.copyOf(hkdf.derive(new byte[32], new byte[] {1}, new byte[0], 32)),
        Bytes.copyOf(hkdf.derive(new byte[0], new byte[] {1}, new byte[0], 32)));
  }

  @Test
  void refusesMoreThanTwoHundredFiftyFiveBlocks() {
    byte[] key = new byte[32];
    assertEquals(8160, hkdf.expand(key, key, 8160).length);
    assertThrows(IllegalArgumentException.class, () -> hkdf.expand(key, key, 8161));
    assertThrows(IllegalArgumentException.class, () -> hkdf.expand(key, key, 0));
  }
}
