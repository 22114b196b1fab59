package org.tautan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WireSecretTest {
  private static final Bytes CONTENT = Bytes.fromHex("deadbeef");

  @Test
  void neverShowsItself() {
    assertEquals("<4 secret bytes>", WireSecret.copyOf(CONTENT).toString());
    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> WireSecret.copyOf(CONTENT).requireSize(5, "S"));
    assertEquals("S: not 5 bytes", refused.getMessage());
  }

  @Test
  void equalsByContentWithAHashThatTellsNothing() {
    assertEquals(WireSecret.copyOf(CONTENT), WireSecret.copyOf(CONTENT));
    assertNotEquals(WireSecret.copyOf(CONTENT), WireSecret.copyOf(Bytes.fromHex("deadbeee")));
    assertNotEquals(WireSecret.copyOf(CONTENT), WireSecret.copyOf(Bytes.fromHex("deadbeef00")));
    assertEquals(
        WireSecret.copyOf(CONTENT).hashCode(),
        WireSecret.copyOf(Bytes.fromHex("00000000")).hashCode());
  }

  @Test
  void erasingLeavesZerosAndNoOtherCopyHarmed() {
    WireSecret secret = WireSecret.copyOf(CONTENT);
    Bytes revealed = secret.reveal();
    secret.erase();
    assertEquals(Bytes.fromHex("00000000"), secret.reveal());
    assertEquals(CONTENT, revealed);
  }

  @Test
  void isACopyOfWhatItWasMadeOf() {
    byte[] source = {1, 2};
    WireSecret secret = WireSecret.copyOf(source);
    source[0] = 9;
    assertEquals(Bytes.fromHex("0102"), secret.reveal());
  }
}
