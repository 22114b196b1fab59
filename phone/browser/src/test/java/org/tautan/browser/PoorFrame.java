package org.tautan.browser;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// What a camera of 640 × 480 pixels sees of a code under one trouble, in grey. The same for the
/// same trouble, level and turn.
final class PoorFrame {
  static final int WIDTH = 640;
  static final int HEIGHT = 480;

  /// How bad a trouble can get: from 0 to one below this.
  static final int LEVELS = 6;

  /// In how many ways the code is turned.
  static final int TURNS = 6;

  private static final double WALL = 150;
  private static final double SIZE = 304;
  private static final double USUAL_BLUR = 0.7;
  private static final double USUAL_NOISE = 4;

  /// What spoils a frame.
  enum Trouble {
    /// Out of focus.
    BLUR,
    /// Seen from the side, with perspective.
    TILT,
    /// A bad sensor.
    NOISE,
    /// A dark room.
    LOW_LIGHT,
    /// Stripes of a screen's pixels against the sensor's.
    MOIRE,
    /// Light on dark, more and more out of focus.
    INVERTED,
    /// Far away: few pixels for a module.
    SMALL
  }

  private final double[] light = new double[WIDTH * HEIGHT];

  private PoorFrame() {}

  /// Films a code.
  ///
  /// @param code black on white, with its quiet zone
  static byte[] of(BufferedImage code, Trouble trouble, int level, int turn) {
    PoorFrame frame = new PoorFrame();
    double size = trouble == Trouble.SMALL ? 195 - 12 * level : SIZE;
    double tilt = trouble == Trouble.TILT ? Math.toRadians(10 + 7 * level) : 0;
    frame.show(code, size, Math.toRadians(3 + 15 * turn), tilt);
    Random random = new Random(31L * (31L * trouble.name().hashCode() + level) + turn);
    frame.spoil(trouble, level, random);
    return frame.grey();
  }

  /// @param size of the code's side, pixels
  private void show(BufferedImage code, double size, double turned, double tilt) {
    AffineTransform toCode = new AffineTransform();
    toCode.translate(WIDTH / 2.0, HEIGHT / 2.0);
    toCode.rotate(turned);
    toCode.scale(size / code.getWidth(), size / code.getHeight());
    toCode.translate(-code.getWidth() / 2.0, -code.getHeight() / 2.0);
    try {
      toCode.invert();
    } catch (NoninvertibleTransformException e) {
      throw new AssertionError("nothing is scaled to nothing", e);
    }
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        light[y * WIDTH + x] = seen(code, toCode, flat(x, y, tilt));
      }
    }
  }

  /// Where the ray of a pixel meets the plane of the code, which is turned about the vertical axis.
  private static Point2D flat(int x, int y, double tilt) {
    double dx = x - WIDTH / 2.0;
    double dy = y - HEIGHT / 2.0;
    double distance = 1.4 * WIDTH;
    double across = distance * dx / (distance * Math.cos(tilt) - dx * Math.sin(tilt));
    double depth = distance + across * Math.sin(tilt);
    return new Point2D.Double(WIDTH / 2.0 + across, HEIGHT / 2.0 + dy * depth / distance);
  }

  /// The mean of nine points in the pixel.
  private static double seen(BufferedImage code, AffineTransform toCode, Point2D pixel) {
    double sum = 0;
    for (int i = 0; i < 9; i++) {
      Point2D part =
          new Point2D.Double(pixel.getX() + (i % 3 - 1) / 3.0, pixel.getY() + (i / 3 - 1) / 3.0);
      Point2D at = toCode.transform(part, part);
      int left = (int) Math.floor(at.getX());
      int top = (int) Math.floor(at.getY());
      boolean inside = left >= 0 && top >= 0 && left < code.getWidth() && top < code.getHeight();
      sum += inside ? 30 + (code.getRGB(left, top) & 255) * 0.75 : WALL;
    }
    return sum / 9;
  }

  private void spoil(Trouble trouble, int level, Random random) {
    double blur = USUAL_BLUR;
    double noise = USUAL_NOISE;
    switch (trouble) {
      case BLUR -> blur = 0.6 + 0.4 * level;
      case NOISE -> noise = 7 + 9 * level;
      case LOW_LIGHT -> each((at, value) -> value * Math.pow(0.68, level + 1));
      case MOIRE -> each((at, value) -> value * (1 - stripes(at, 0.2 + 0.14 * level)));
      case INVERTED -> {
        each((at, value) -> 255 - value);
        blur = USUAL_BLUR + 0.36 * level;
      }
      case TILT, SMALL -> {}
    }
    blur(blur);
    double sigma = noise;
    each((at, value) -> value + random.nextGaussian() * sigma);
  }

  private static double stripes(int at, double depth) {
    int x = at % WIDTH;
    int y = at / WIDTH;
    double fine = Math.sin(2 * Math.PI * (x / 3.1 + y / 41.0));
    double coarse = Math.sin(2 * Math.PI * (y / 2.9 + x / 67.0));
    double beat = Math.sin(2 * Math.PI * (x + y / 2.0) / 23);
    return depth * (2 + fine * 0.5 + coarse * 0.5 + beat) / 4;
  }

  @FunctionalInterface
  private interface Change {
    double of(int at, double value);
  }

  private void each(Change change) {
    for (int at = 0; at < light.length; at++) {
      light[at] = change.of(at, light[at]);
    }
  }

  /// With a Gaussian, first along the rows, then along the columns.
  private void blur(double sigma) {
    double[] kernel = new double[2 * (int) Math.ceil(3 * sigma) + 1];
    int middle = kernel.length / 2;
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = Math.exp(-(i - middle) * (i - middle) / (2 * sigma * sigma));
      sum += kernel[i];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= sum;
    }
    spread(kernel, 1, WIDTH);
    spread(kernel, WIDTH, HEIGHT);
  }

  private void spread(double[] kernel, int step, int length) {
    double[] before = light.clone();
    int middle = kernel.length / 2;
    for (int at = 0; at < light.length; at++) {
      int place = at / step % length;
      double sum = 0;
      for (int i = 0; i < kernel.length; i++) {
        int other = Math.clamp(place + i - middle, 0, length - 1);
        sum += kernel[i] * before[at + (other - place) * step];
      }
      light[at] = sum;
    }
  }

  private byte[] grey() {
    byte[] grey = new byte[light.length];
    for (int at = 0; at < grey.length; at++) {
      grey[at] = (byte) Math.clamp(Math.round(light[at]), 0, 255);
    }
    return grey;
  }
}
