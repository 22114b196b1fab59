package org.tautan.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Bytes;

class PaddingTest {
  @Test
  void padsToStepsAndStripsAgain() {
    for (int size = 0; size <= 3 * Padding.STEP; size++) {
      byte[] content = new byte[size];
      Arrays.fill(content, (byte) (size % 3 == 0 ? 0x80 : 0));
      Bytes padded = Padding.pad(Bytes.copyOf(content));
      assertEquals((size / Padding.STEP + 1) * Padding.STEP, padded.size());
      assertEquals(Optional.of(Bytes.copyOf(content)), Padding.strip(padded));
    }
  }

  @Test
  void refusesLengthsBetweenSteps() {
    byte[] padded = new byte[Padding.STEP + 1];
    padded[0] = (byte) 0x80;
    assertEquals(Optional.empty(), Padding.strip(Bytes.copyOf(padded)));
    assertEquals(Optional.empty(), Padding.strip(Bytes.empty()));
  }

  @Test
  void refusesPaddingWithoutItsMark() {
    assertEquals(Optional.empty(), Padding.strip(Bytes.copyOf(new byte[Padding.STEP])));
    byte[] padded = new byte[2 * Padding.STEP];
    padded[Padding.STEP - 1] = (byte) 0x80;
    assertEquals(Optional.empty(), Padding.strip(Bytes.copyOf(padded)));
  }

  @Test
  void refusesPaddingThatIsNotZero() {
    byte[] padded = new byte[Padding.STEP];
    padded[10] = (byte) 0x80;
    padded[100] = 1;
    assertEquals(Optional.empty(), Padding.strip(Bytes.copyOf(padded)));
  }
}
