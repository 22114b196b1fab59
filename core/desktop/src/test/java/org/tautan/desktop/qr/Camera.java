package org.tautan.desktop.qr;

import java.util.Random;

/// What a poor camera does to a picture, reproducibly.
final class Camera {
  private final Random random;

  Camera(long seed) {
    this.random = new Random(seed);
  }

  /// Shows the picture scaled and turned about its centre, in a frame of grey.
  static Pixels film(Pixels picture, double scale, double degrees) {
    int side = (int) Math.ceil(Math.max(picture.width(), picture.height()) * scale * 1.3);
    double cos = Math.cos(Math.toRadians(degrees)) / scale;
    double sin = Math.sin(Math.toRadians(degrees)) / scale;
    return Pixels.generate(
        side,
        side,
        (x, y) -> {
          double dx = x - side / 2.0;
          double dy = y - side / 2.0;
          return sample(
              picture,
              dx * cos + dy * sin + picture.width() / 2.0,
              dy * cos - dx * sin + picture.height() / 2.0);
        });
  }

  /// Each pixel becomes brighter or darker by up to so much (normally distributed, two sigma).
  Pixels noisy(Pixels picture, int amount) {
    return Pixels.generate(
        picture.width(),
        picture.height(),
        (x, y) -> grey((picture.rgb(x, y) & 255) + random.nextGaussian() * amount / 2));
  }

  static Pixels blurred(Pixels picture, int radius) {
    return Pixels.generate(
        picture.width(),
        picture.height(),
        (x, y) -> {
          int sum = 0;
          for (int dy = -radius; dy <= radius; dy++) {
            for (int dx = -radius; dx <= radius; dx++) {
              sum += at(picture, x + dx, y + dy);
            }
          }
          return grey(sum / Math.pow(2 * radius + 1, 2));
        });
  }

  static Pixels inverted(Pixels picture) {
    return Pixels.generate(
        picture.width(), picture.height(), (x, y) -> ~picture.rgb(x, y) & Pixels.WHITE);
  }

  /// In a shadow that falls from the left, with less contrast.
  static Pixels shaded(Pixels picture) {
    return Pixels.generate(
        picture.width(),
        picture.height(),
        (x, y) -> grey(30 + (picture.rgb(x, y) & 255) * (0.2 + 0.5 * x / picture.width())));
  }

  /// A larger picture with one or more others laid on it.
  static Pixels placed(Pixels ground, Pixels picture, int left, int top) {
    return Pixels.generate(
        ground.width(),
        ground.height(),
        (x, y) -> {
          boolean inside =
              x >= left && y >= top && x < left + picture.width() && y < top + picture.height();
          return inside ? picture.rgb(x - left, y - top) : ground.rgb(x, y);
        });
  }

  /// A desktop full of windows, lines of text and icons.
  Pixels desktop(int width, int height) {
    Pixels ground = Pixels.generate(width, height, (x, y) -> grey(90 + 60.0 * y / height));
    for (int window = 0; window < 12; window++) {
      int w = 200 + random.nextInt(500);
      int h = 150 + random.nextInt(400);
      int shade = random.nextInt(256);
      int ink = shade > 128 ? 0 : 255;
      long text = random.nextLong();
      Pixels pane =
          Pixels.generate(
              w,
              h,
              (x, y) ->
                  y % 16 > 4 && y % 16 < 13 && inked(text, x / 2, y / 2) ? grey(ink) : grey(shade));
      ground = placed(ground, pane, random.nextInt(width), random.nextInt(height));
    }
    return ground;
  }

  private static boolean inked(long seed, int x, int y) {
    long mixed = (seed + x * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL) * 0xD6E8FEB86659FD93L;
    return (mixed >>> 61) < 3;
  }

  private static int sample(Pixels picture, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double below = y - top;
    double upper = at(picture, left, top) * (1 - right) + at(picture, left + 1, top) * right;
    double lower =
        at(picture, left, top + 1) * (1 - right) + at(picture, left + 1, top + 1) * right;
    return grey(upper * (1 - below) + lower * below);
  }

  private static int at(Pixels picture, int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < picture.width() && y < picture.height();
    return inside ? picture.rgb(x, y) & 255 : 160;
  }

  private static int grey(double value) {
    int level = (int) Math.clamp(value, 0, 255);
    return level << 16 | level << 8 | level;
  }
}
