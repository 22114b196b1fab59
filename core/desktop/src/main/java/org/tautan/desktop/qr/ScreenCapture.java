package org.tautan.desktop.qr;

import java.awt.AWTError;
import java.awt.AWTException;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// Pictures of the screens. The only class that needs a display; nothing else loads it.
final class ScreenCapture {
  private ScreenCapture() {}

  /// What became of the wish to see the screens.
  sealed interface Capture {}

  /// One picture a screen, in its real pixels.
  record Captured(List<Pixels> screens) implements Capture {}

  /// There is no screen, or this program may not see it.
  record Unavailable(String reason) implements Capture {}

  static Capture capture() {
    try {
      if (GraphicsEnvironment.isHeadless()) {
        return new Unavailable("there is no display");
      }
      List<Pixels> screens = new ArrayList<>();
      GraphicsEnvironment environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
      for (GraphicsDevice device : environment.getScreenDevices()) {
        screens.add(capture(device));
      }
      return new Captured(List.copyOf(screens));
    } catch (AWTException | HeadlessException | SecurityException e) {
      return new Unavailable(String.valueOf(e.getMessage()));
    } catch (AWTError | LinkageError e) {
      // so says AWT when the display that is named does not answer, or a library is missing
      return new Unavailable(String.valueOf(e.getMessage()));
    }
  }

  private static Pixels capture(GraphicsDevice device) throws AWTException {
    GraphicsConfiguration configuration = device.getDefaultConfiguration();
    Rectangle bounds = configuration.getBounds();
    List<Image> variants =
        new Robot(device).createMultiResolutionScreenCapture(bounds).getResolutionVariants();
    BufferedImage image = (BufferedImage) variants.getLast();
    int width = image.getWidth();
    int height = image.getHeight();
    return Pixels.ofRgb(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }
}
