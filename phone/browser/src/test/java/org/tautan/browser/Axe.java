package org.tautan.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// axe-core (WCAG 2.2, level AA), run in a tab.
final class Axe {
  private static final String RUN =
      "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
          + " 'best-practice']}).then((found) => found.violations.map((v) => v.id + ': '"
          + " + v.nodes.map((n) => n.html + ' ' + n.any.map((a) => a.message)).join(' | '))"
          + ".join('; '))";

  private Axe() {}

  /// What it finds fault with; empty for nothing.
  static String findings(BrowserTab tab) {
    try (InputStream file = Axe.class.getResourceAsStream("axe/axe.min.js")) {
      String axe = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      tab.evaluate("window.axe ? 1 : (() => {" + axe + ";\nwindow.axe = axe; return 1 })()");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read axe", e);
    }
    return tab.evaluate(RUN).getAsString();
  }
}
