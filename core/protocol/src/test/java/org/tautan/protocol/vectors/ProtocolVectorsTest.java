package org.tautan.protocol.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProtocolVectorsTest {
  private static String file() throws IOException {
    try (InputStream file = ProtocolVectors.class.getResourceAsStream(ProtocolVectors.RESOURCE)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void allVectorsHold() throws IOException {
    VectorReport report = ProtocolVectors.run(file());
    assertEquals(List.of(), report.failures());
    assertTrue(report.passed() > 80, report::toString);
  }

  @Test
  void noVectorHoldsWithOneDigitChanged() throws IOException {
    for (GoldenVector vector : GoldenVector.parse(file())) {
      for (String field : List.of("bytes", "input", "text", "shown")) {
        if (!vector.operation().equals("refused") && vector.fields().containsKey(field)) {
          assertFalse(ProtocolVectors.holds(changed(vector, field)), vector.title());
        }
      }
    }
  }

  @Test
  void aSampleWithoutAVectorIsNoticed() {
    assertEquals(Samples.all().size(), ProtocolVectors.run("[]").failures().size());
  }

  private static GoldenVector changed(GoldenVector vector, String field) {
    String text = vector.text(field);
    char last = text.charAt(text.length() - 1);
    Map<String, String> fields = new HashMap<>(vector.fields());
    fields.put(field, text.substring(0, text.length() - 1) + (last == '2' ? '3' : '2'));
    return new GoldenVector(fields);
  }
}
