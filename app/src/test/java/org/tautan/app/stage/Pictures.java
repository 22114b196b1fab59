package org.tautan.app.stage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.tautan.desktop.qr.Pixels;

/// Pictures of what stands in a window. On the window's thread.
final class Pictures {
  private Pictures() {}

  /// As a camera would see it.
  static Pixels pixels(Node node) {
    WritableImage image = node.snapshot(new SnapshotParameters(), null);
    return Pixels.ofArgb((int) image.getWidth(), (int) image.getHeight(), argb(image));
  }

  /// As a PNG file, with the screen's own pixels.
  static void write(Node node, Path file) {
    SnapshotParameters asOnScreen = new SnapshotParameters();
    Window window = node.getScene().getWindow();
    asOnScreen.setTransform(new Scale(window.getOutputScaleX(), window.getOutputScaleY()));
    WritableImage image = node.snapshot(asOnScreen, null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, argb(image), 0, width);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (!ImageIO.write(picture, "png", file.toFile())) {
        throw new IOException("no PNG writer");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static int[] argb(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return argb;
  }
}
