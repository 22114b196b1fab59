package org.tautan.desktop.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class QrTextTest {
  private static final QrCode CODE = QrTexts.encoded(QrTexts.LINK);
  private static final QrReading FOUND = new QrReading.Found(List.of(QrTexts.LINK));

  @Test
  void aLightTerminalShowsAScannableCode() {
    assertEquals(FOUND, scan(QrText.FOR_LIGHT_TERMINAL.render(CODE), Pixels.BLACK, Pixels.WHITE));
  }

  @Test
  void aDarkTerminalShowsAScannableCode() {
    assertEquals(FOUND, scan(QrText.FOR_DARK_TERMINAL.render(CODE), Pixels.WHITE, Pixels.BLACK));
  }

  @Test
  void coloursSetBlackOnWhiteOnEveryLineAndEndWithIt() {
    String text = QrText.COLOURED.render(CODE);
    text.lines()
        .forEach(line -> {
          assertTrue(line.startsWith("\u001B[38;5;16;48;5;231m"));
          assertTrue(line.endsWith("\u001B[0m"));
        });
    assertEquals(FOUND, scan(text.replaceAll("\u001B\\[[0-9;]*m", ""), Pixels.BLACK, Pixels.WHITE));
  }

  @Test
  void everyLineHasTheSameWidthWithTheQuietZone() {
    int width = CODE.size() + 2 * QrCode.QUIET_ZONE;
    QrText.FOR_LIGHT_TERMINAL
        .render(CODE)
        .lines()
        .forEach(line -> assertEquals(width, line.length()));
  }

  /// Paints characters of 6 × 12 pixels and reads only dark on light, as the strictest phone does.
  private static QrReading scan(String text, int ink, int paper) {
    List<String> lines = text.lines().toList();
    int width = lines.getFirst().length();
    Pixels screen =
        Pixels.generate(
            width * 6,
            lines.size() * 12,
            (x, y) -> isInk(lines.get(y / 12).charAt(x / 6), y % 12 < 6) ? ink : paper);
    assertEquals(Pixels.WHITE, screen.rgb(0, 0), "the quiet zone is light");
    return QrReader.read(screen);
  }

  private static boolean isInk(char character, boolean upper) {
    return switch (character) {
      case '█' -> true;
      case '▀' -> upper;
      case '▄' -> !upper;
      case ' ' -> false;
      default -> throw new AssertionError(character);
    };
  }
}
