package org.tautan.desktop.qr;

/// A picture: opaque 24-bit RGB colours in rows from the top left. Immutable.
public final class Pixels {
  /// The colour of dark modules.
  public static final int BLACK = 0x000000;

  /// The colour of light modules.
  public static final int WHITE = 0xFFFFFF;

  private final int width;
  private final int height;
  private final int[] colours;

  private Pixels(int width, int height, int[] colours) {
    if (width < 1 || height < 1 || colours.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(width + " × " + height + " of " + colours.length);
    }
    this.width = width;
    this.height = height;
    this.colours = colours;
  }

  /// A picture from an array of `0xAARRGGBB` row by row, which is copied. What is transparent is
  /// laid on white.
  public static Pixels ofArgb(int width, int height, int[] argb) {
    int[] opaque = new int[argb.length];
    for (int i = 0; i < argb.length; i++) {
      opaque[i] = onWhite(argb[i]);
    }
    return new Pixels(width, height, opaque);
  }

  /// A picture of `0xRRGGBB` colours, the upper byte ignored, from an array that is copied.
  public static Pixels ofRgb(int width, int height, int[] rgb) {
    int[] opaque = new int[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      opaque[i] = rgb[i] & WHITE;
    }
    return new Pixels(width, height, opaque);
  }

  /// A picture whose colours a function gives.
  public static Pixels generate(int width, int height, Painter painter) {
    int[] colours = new int[Math.multiplyExact(width, height)];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        colours[y * width + x] = painter.rgb(x, y) & WHITE;
      }
    }
    return new Pixels(width, height, colours);
  }

  /// Columns.
  public int width() {
    return width;
  }

  /// Rows.
  public int height() {
    return height;
  }

  /// The colour at a place, `0xRRGGBB`.
  public int rgb(int x, int y) {
    if (x < 0 || x >= width) {
      throw new IndexOutOfBoundsException(x);
    }
    return colours[y * width + x];
  }

  /// The part of the picture that begins at (`left`, `top`).
  public Pixels crop(int left, int top, int newWidth, int newHeight) {
    return generate(newWidth, newHeight, (x, y) -> rgb(left + x, top + y));
  }

  private static int onWhite(int argb) {
    int alpha = argb >>> 24;
    if (alpha == 255) {
      return argb & WHITE;
    }
    int red = blend(argb >> 16, alpha);
    int green = blend(argb >> 8, alpha);
    return red << 16 | green << 8 | blend(argb, alpha);
  }

  private static int blend(int channel, int alpha) {
    return ((channel & 255) * alpha + 255 * (255 - alpha)) / 255;
  }

  /// Gives the colour of each place, `0xRRGGBB`.
  @FunctionalInterface
  public interface Painter {
    /// The colour at a place.
    ///
    /// @param x column from 0 at the left
    /// @param y row from 0 at the top
    int rgb(int x, int y);
  }
}
