package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.browser.contract.ScanExports;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/// Looking at every one of 50,000 messages, as the page does where an index would be too much.
class ScanInBrowserTest {
  private static final long TOO_LONG = 1_000;

  @TempDir private Path folder;

  @Test
  void looksThroughFiftyThousandMessagesAtOnce()
      throws IOException, InterruptedException, TeaVMToolException {
    Compiled.wasm(ScanExports.class, folder, "storage", TeaVMOptimizationLevel.ADVANCED);
    try (PageServer server = new PageServer(folder, _ -> {});
        Chromium chromium = Chromium.start(folder.resolve("browser"));
        BrowserTab tab = chromium.open(server.url("storage.html?scan"))) {
      tab.await("window.answer !== undefined");
      String answer = tab.evaluate("window.answer").getAsString();
      System.out.println("50,000 messages; words, found, ms:\n" + answer);
      List<String[]> lines = answer.lines().map(line -> line.split("\t", -1)).toList();
      assertEquals(5, lines.size(), answer);
      assertEquals("0", lines.getFirst()[1], answer);
      assertEquals("30", lines.get(1)[1], answer);
      for (String[] line : lines) {
        assertTrue(Long.parseLong(line[2]) < TOO_LONG, answer);
      }
    }
  }
}
