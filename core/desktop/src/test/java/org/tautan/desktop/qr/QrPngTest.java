package org.tautan.desktop.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.protocol.Bytes;

class QrPngTest {
  private static final QrCode CODE = QrTexts.encoded(QrTexts.LINK);

  @TempDir Path folder = Path.of("");

  @Test
  void otherProgramsSeeTheSamePixels() throws IOException {
    Pixels expected = CODE.toPixels(7);
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(QrPng.encode(CODE, 7).toByteArray()));
    assertNotNull(image);
    assertEquals(expected.width(), image.getWidth());
    assertEquals(expected.height(), image.getHeight());
    for (int y = 0; y < expected.height(); y++) {
      for (int x = 0; x < expected.width(); x++) {
        assertEquals(expected.rgb(x, y), image.getRGB(x, y) & Pixels.WHITE);
      }
    }
  }

  @Test
  void aWrittenFileIsReadAgain() throws IOException {
    Path file = write(QrPng.encode(CODE, 6));
    assertEquals(new QrReading.Found(List.of(QrTexts.LINK)), QrReader.searchFile(file));
  }

  @Test
  void refusesModulesThatAreTooSmallForPhones() {
    assertThrows(IllegalArgumentException.class, () -> QrPng.encode(CODE, 5));
  }

  @Test
  void aTransparentPictureIsReadOnWhite() throws IOException {
    Pixels pixels = CODE.toPixels(6);
    BufferedImage image =
        new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < pixels.width(); x++) {
        image.setRGB(x, y, pixels.rgb(x, y) == Pixels.BLACK ? 0xFF000000 : 0);
      }
    }
    Path file = folder.resolve("transparent.png");
    ImageIO.write(image, "png", file.toFile());
    assertEquals(new QrReading.Found(List.of(QrTexts.LINK)), QrReader.searchFile(file));
  }

  @Test
  void saysThatATextFileIsNoPicture() throws IOException {
    Path file = Files.writeString(folder.resolve("letter.png"), "Dear all");
    assertEquals(new QrReading.NotAPicture(), QrReader.searchFile(file));
  }

  @Test
  void saysThatABrokenPictureIsNone() throws IOException {
    Bytes png = QrPng.encode(CODE, 6);
    assertEquals(
        new QrReading.NotAPicture(), QrReader.searchFile(write(png.slice(0, png.size() / 2))));
  }

  @Test
  void refusesAPictureWhoseHeaderPromisesTooManyPixels() throws IOException {
    byte[] png = QrPng.encode(CODE, 6).toByteArray();
    // the width stands after signature, length and name; its checksum is not looked at by ImageIO
    png[16] = 0;
    png[17] = 1;
    png[18] = 0;
    png[20] = 0;
    png[21] = 1;
    assertInstanceOf(QrReading.TooLarge.class, QrReader.searchFile(write(Bytes.copyOf(png))));
  }

  @Test
  void saysThatAMissingFileIsUnreadable() {
    assertInstanceOf(
        QrReading.Unreadable.class, QrReader.searchFile(folder.resolve("nowhere.png")));
    assertInstanceOf(QrReading.Unreadable.class, QrReader.searchFile(folder));
  }

  private Path write(Bytes png) throws IOException {
    return Files.write(folder.resolve("code.png"), png.toByteArray());
  }
}
