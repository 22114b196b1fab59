package org.tautan.protocol.schema;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.tautan.protocol.Bytes;

/// Every parser under Jazzer, repeating known inputs. [ParsersSearchTest] searches for new ones.
class ParsersFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void everyParserReadsOrRefuses(byte[] input) {
    Bytes bytes = Bytes.copyOf(input);
    TopLevel.ALL.forEach(message -> HostileBytesTest.readOrRefuse(message, bytes));
  }
}
