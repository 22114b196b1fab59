package org.tautan.desktop.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UpperChars;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  @Property(tries = 100)
  void whatIsEncodedIsReadAgain(
      @ForAll @UpperChars @NumericChars @StringLength(min = 1, max = 110) String tail) {
    String text = "HTTPS://RELAY.EXAMPLE:8443/L#" + tail;
    assertEquals(
        new QrReading.Found(List.of(text)), QrReader.read(QrTexts.encoded(text).toPixels(6)));
  }

  @Test
  void aLinkOf150CharactersFitsVersion8BecauseModesAreMixed() {
    assertTrue(QrTexts.encoded(QrTexts.LINK).version() <= QrCode.MAX_VERSION);
  }

  @Test
  void keepsEveryCharacterOfOtherScripts() {
    String text = "Tautkan perangkat, привет, 絵文字";
    assertEquals(
        new QrReading.Found(List.of(text)), QrReader.read(QrTexts.encoded(text).toPixels(6)));
  }

  @Test
  void refusesATextThatNeedsMoreThanVersion8() {
    assertEquals(new QrEncoding.TooLong(200), QrCode.encode("a".repeat(200)));
  }

  @Test
  void refusesATextThatNoQrCodeHolds() {
    assertEquals(new QrEncoding.TooLong(9000), QrCode.encode("a".repeat(9000)));
  }

  @Test
  void refusesToEncodeNothing() {
    assertThrows(IllegalArgumentException.class, () -> QrCode.encode(""));
  }

  @Test
  void leavesFourLightModulesOnEverySide() {
    QrCode code = QrTexts.encoded(QrTexts.LINK);
    Pixels pixels = code.toPixels(1);
    int last = pixels.width() - 1;
    for (int i = 0; i <= last; i++) {
      for (int edge = 0; edge < QrCode.QUIET_ZONE; edge++) {
        assertEquals(Pixels.WHITE, pixels.rgb(i, edge));
        assertEquals(Pixels.WHITE, pixels.rgb(i, last - edge));
        assertEquals(Pixels.WHITE, pixels.rgb(edge, i));
        assertEquals(Pixels.WHITE, pixels.rgb(last - edge, i));
      }
    }
    assertEquals(Pixels.BLACK, pixels.rgb(QrCode.QUIET_ZONE, QrCode.QUIET_ZONE));
  }

  @Test
  void sizeFollowsTheVersion() {
    QrCode code = QrTexts.encoded("TAUTAN");
    assertEquals(17 + 4 * code.version(), code.size());
    assertFalse(code.isDark(-1, 0));
    assertFalse(code.isDark(0, code.size()));
  }

  @Test
  void refusesPixelsThatAreLessThanOneAModule() {
    QrCode code = QrTexts.encoded("TAUTAN");
    assertThrows(IllegalArgumentException.class, () -> code.toPixels(0));
  }

  @Test
  void aShortTextIsEncoded() {
    assertInstanceOf(QrEncoding.Encoded.class, QrCode.encode("1"));
  }
}
