package org.tautan.desktop.qr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Pictures from files, by the JDK's ImageIO: it needs no display.
final class PictureFile {
  /// More is no screenshot and no photograph; it would take 64 MB a copy.
  private static final long MAX_PIXELS = 64L << 20;

  private PictureFile() {}

  /// What became of a file that was to be a picture.
  sealed interface Loading {}

  /// It is one.
  record Loaded(Pixels pixels) implements Loading {}

  /// It is not, and the reading ends with this.
  record Refused(QrReading why) implements Loading {}

  static Loading load(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      return new Refused(new QrReading.Unreadable("no file that may be read"));
    }
    try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
      if (input == null) {
        return new Refused(new QrReading.Unreadable("no file that may be read"));
      }
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      return readers.hasNext()
          ? load(readers.next(), input)
          : new Refused(new QrReading.NotAPicture());
    } catch (IOException | RuntimeException _) {
      // ImageIO's readers answer a broken file with either
      return new Refused(new QrReading.NotAPicture());
    }
  }

  private static Loading load(ImageReader reader, ImageInputStream input) throws IOException {
    try {
      reader.setInput(input, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MAX_PIXELS) {
        return new Refused(new QrReading.TooLarge(width, height));
      }
      return new Loaded(pixels(reader.read(0)));
    } finally {
      reader.dispose();
    }
  }

  static Pixels pixels(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return Pixels.ofArgb(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }
}
