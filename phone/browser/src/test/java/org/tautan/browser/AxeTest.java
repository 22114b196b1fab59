package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether the look at accessibility, which every picture of a screen goes through, can see at all.
class AxeTest {
  @TempDir private Path folder;

  @Test
  void findsAButtonWithoutANameAndTextTooPaleToRead() throws IOException, InterruptedException {
    try (Chromium chromium = Chromium.start(folder);
        BrowserTab tab = chromium.open("about:blank")) {
      tab.evaluate(
          "document.body.innerHTML ="
              + " '<button></button><p style=\"color:#bbb;background:#fff\">pale</p>'");
      String findings = Axe.findings(tab);
      assertTrue(findings.contains("button-name"), findings);
      assertTrue(findings.contains("color-contrast"), findings);
    }
  }
}
