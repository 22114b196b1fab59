package org.tautan.terminal.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tautan.engine.model.MessageStatus;
import org.tautan.terminal.screen.Look.Colours;
import org.tautan.terminal.screen.Look.Ink;
import org.tautan.terminal.screen.Look.Letters;
import org.tautan.terminal.screen.Look.Output;

class LookTest {
  private static final Look ASCII = new Look(Colours.OFF, Letters.ASCII);
  private static final Look PLAIN = new Look(Colours.OFF, Letters.UNICODE);

  @Test
  void coloursATerminal() {
    Look look = Look.detect(Map.of("TERM", "xterm"), Output.TERMINAL, StandardCharsets.UTF_8);

    assertEquals("\u001B[31mno\u001B[0m", look.paint(Ink.RED, "no"));
  }

  @Test
  void coloursNeitherPipesNorDumbTerminals() {
    assertEquals(Colours.OFF, Look.detect(Map.of(), Output.PIPE, StandardCharsets.UTF_8).colours());
    assertEquals(
        Colours.OFF,
        Look.detect(Map.of("TERM", "dumb"), Output.TERMINAL, StandardCharsets.UTF_8).colours());
  }

  @Test
  void honoursNoColorUnlessItIsEmpty() {
    assertEquals(
        Colours.OFF,
        Look.detect(Map.of("NO_COLOR", "1"), Output.TERMINAL, StandardCharsets.UTF_8).colours());
    assertEquals(
        Colours.ON,
        Look.detect(Map.of("NO_COLOR", ""), Output.TERMINAL, StandardCharsets.UTF_8).colours());
  }

  @Test
  void keepsToAsciiWhereTheTerminalDoes() {
    Look look = Look.detect(Map.of(), Output.TERMINAL, StandardCharsets.US_ASCII);

    assertEquals(Letters.ASCII, look.letters());
    for (MessageStatus status : MessageStatus.values()) {
      String ticks = Ticks.of(status, ASCII);
      assertEquals(
          ticks, new String(ticks.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII));
    }
  }

  @Test
  void showsEveryStatusDifferentlyEvenWithoutColours() {
    for (Look look : new Look[] {ASCII, PLAIN}) {
      long different =
          Arrays.stream(MessageStatus.values()).map(s -> Ticks.of(s, look)).distinct().count();
      assertEquals(MessageStatus.values().length, different);
    }
    assertNotEquals(Ticks.of(MessageStatus.READ, PLAIN), Ticks.of(MessageStatus.READ, ASCII));
  }
}
