package org.tautan.engine.session.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tautan.crypto.BouncyCastlePrimitives;

class SessionVectorsTest {
  @Test
  void playsTheGoldenTranscript() {
    assertEquals(SessionVectors.EXPECTED, SessionVectors.run(new BouncyCastlePrimitives()));
  }
}
