package org.tautan.desktop.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tautan.engine.session.vectors.SessionVectors;

class SessionTranscriptTest {
  @Test
  void playsTheGoldenTranscriptOfSessionsOnTheJdksPrimitives() {
    assertEquals(SessionVectors.EXPECTED, SessionVectors.run(new JdkPrimitives()));
  }
}
