package org.tautan.desktop.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrReaderTest {
  private static final QrReading LINK_FOUND = new QrReading.Found(List.of(QrTexts.LINK));
  private static final Pixels CODE = QrTexts.encoded(QrTexts.LINK).toPixels(6);

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 0.5, 0.75, 1, 1.37, 2.5})
  void readsACodeAtAnyScale(double scale) {
    assertEquals(LINK_FOUND, QrReader.read(Camera.film(CODE, scale, 0)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-15, -7, 3, 12, 30, 90, 180})
  void readsATurnedCode(double degrees) {
    assertEquals(LINK_FOUND, QrReader.read(Camera.film(CODE, 1, degrees)));
  }

  @Test
  void readsACodeInWhichSomeModulesLookLikeACorner() {
    String text =
        "HTTPS://RELAY.EXAMPLE:8443/L#057METUCEA5FIGIJAPRL3IK6FRTZB9OLSGLYRDCPPREFLXUNYYZ38FB5UD"
            + "MMVRDIOEF5OLQJK699WH4WY59CO2R1O5EDQB3DLPC9KRQXNC6TZ0";
    assertEquals(
        new QrReading.Found(List.of(text)), QrReader.read(QrTexts.encoded(text).toPixels(6)));
  }

  @Test
  void readsThroughNoise() {
    assertEquals(LINK_FOUND, QrReader.read(new Camera(1).noisy(CODE, 160)));
  }

  @Test
  void readsThroughBlur() {
    assertEquals(LINK_FOUND, QrReader.read(Camera.blurred(CODE, 3)));
  }

  @Test
  void readsLightOnDark() {
    assertEquals(LINK_FOUND, QrReader.read(Camera.inverted(CODE)));
  }

  @Test
  void readsInAShadow() {
    assertEquals(LINK_FOUND, QrReader.read(Camera.shaded(CODE)));
  }

  @Test
  void findsNothingInAPlainPicture() {
    Pixels plain = Pixels.generate(200, 100, (_, _) -> Pixels.WHITE);
    assertEquals(new QrReading.NotFound(), QrReader.read(plain));
    assertEquals(new QrReading.NotFound(), QrReader.search(plain));
  }

  @Test
  void findsNothingInNoise() {
    Pixels noise = new Camera(7).noisy(Pixels.generate(300, 300, (_, _) -> 0x808080), 250);
    assertEquals(new QrReading.NotFound(), QrReader.search(noise));
  }

  @Test
  void findsNothingInOnePixel() {
    Pixels pixel = Pixels.generate(1, 1, (_, _) -> Pixels.BLACK);
    assertEquals(new QrReading.NotFound(), QrReader.read(pixel));
    assertEquals(new QrReading.NotFound(), QrReader.search(pixel));
  }

  @Property(tries = 60)
  void noPictureMakesItFail(
      @ForAll @IntRange(min = 1, max = 120) int width,
      @ForAll @IntRange(min = 1, max = 120) int height,
      @ForAll long seed) {
    Pixels grey = Pixels.generate(width, height, (_, _) -> 0x808080);
    assertEquals(new QrReading.NotFound(), QrReader.search(new Camera(seed).noisy(grey, 200)));
  }

  @Test
  void findsNothingInACodeThatIsCutOff() {
    Pixels half = CODE.crop(0, 0, CODE.width() / 2, CODE.height());
    assertEquals(new QrReading.NotFound(), QrReader.search(half));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 6})
  void findsACodeAnywhereOnABusyDesktop(int pixelsPerModule) {
    Pixels code = QrTexts.encoded(QrTexts.LINK).toPixels(pixelsPerModule);
    Pixels desktop = new Camera(pixelsPerModule).desktop(1920, 1080);
    for (int corner = 0; corner < 4; corner++) {
      int left = corner % 2 == 0 ? 40 : 1900 - code.width();
      int top = corner < 2 ? 30 : 1070 - code.height();
      assertEquals(
          LINK_FOUND,
          QrReader.search(Camera.placed(desktop, code, left, top)),
          "at " + left + ", " + top);
    }
  }

  @Test
  void findsAllCodesOfAPicture() {
    Pixels desktop = new Camera(3).desktop(1600, 900);
    Pixels other = QrTexts.encoded("HTTPS://EXAMPLE.COM/").toPixels(5);
    Pixels both = Camera.placed(Camera.placed(desktop, CODE, 100, 200), other, 1100, 500);
    QrReading.Found found = assertInstanceOf(QrReading.Found.class, QrReader.search(both));
    assertEquals(Set.of(QrTexts.LINK, "HTTPS://EXAMPLE.COM/"), Set.copyOf(found.texts()));
  }
}
