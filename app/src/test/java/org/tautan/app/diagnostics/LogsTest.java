package org.tautan.app.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogsTest {
  @Test
  void keepsTheNewestLinesWithoutWhatExceptionsSay() {
    Logs.configure();
    Logger log = System.getLogger("org.tautan.test");
    for (int i = 0; i < 1_000; i++) {
      log.log(Level.INFO, "line {0}", i);
    }
    log.log(Level.DEBUG, "too fine");
    log.log(Level.INFO, "it broke", new IllegalStateException("of Budi", new Error("of Ana")));

    List<LogLine> lines = Logs.recent();

    assertEquals(400, lines.size());
    LogLine last = lines.getLast();
    assertEquals("it broke", last.message());
    assertEquals("line 999", lines.get(398).message());
    assertTrue(last.trouble().contains("java.lang.IllegalStateException"), last::toString);
    assertTrue(last.trouble().contains("java.lang.Error"), last::toString);
    assertFalse(
        last.toString().contains("Budi") || last.toString().contains("Ana"), last::toString);
  }

  @Test
  void theHarmlessWarningOfJavaFxIsNotShown() {
    Logs.configure();
    System.getLogger("javafx").log(Level.WARNING, "Unsupported JavaFX configuration");
    assertTrue(
        Logs.recent().stream().noneMatch(line -> line.logger().equals("javafx")),
        () -> Logs.recent().toString());
  }
}
