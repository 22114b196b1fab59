package org.tautan.protocol.schema;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.tautan.protocol.Bytes;

/// Every parser under Jazzer. In the build it only repeats known inputs; with `JAZZER_FUZZ=1` in
/// the environment it searches for new ones, guided by coverage.
class ParsersFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void everyParserReadsOrRefuses(byte[] input) {
    Bytes bytes = Bytes.copyOf(input);
    TopLevel.ALL.forEach(message -> HostileBytesTest.readOrRefuse(message, bytes));
  }
}
