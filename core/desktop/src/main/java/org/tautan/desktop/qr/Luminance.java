package org.tautan.desktop.qr;

import com.google.zxing.LuminanceSource;

/// Grey values of a picture, as ZXing wants them.
final class Luminance extends LuminanceSource {
  private final byte[] grey;

  private Luminance(int width, int height, byte[] grey) {
    super(width, height);
    this.grey = grey;
  }

  static Luminance of(Pixels pixels) {
    byte[] grey = new byte[pixels.width() * pixels.height()];
    int at = 0;
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < pixels.width(); x++) {
        int rgb = pixels.rgb(x, y);
        grey[at++] = (byte) (((rgb >> 16 & 255) + 2 * (rgb >> 8 & 255) + (rgb & 255)) / 4);
      }
    }
    return new Luminance(pixels.width(), pixels.height(), grey);
  }

  /// Half as wide and high, every pixel the mean of four: takes noise away.
  Luminance halved() {
    int width = getWidth() / 2;
    int height = getHeight() / 2;
    byte[] half = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int sum = at(2 * x, 2 * y) + at(2 * x + 1, 2 * y);
        sum += at(2 * x, 2 * y + 1) + at(2 * x + 1, 2 * y + 1);
        half[y * width + x] = (byte) (sum / 4);
      }
    }
    return new Luminance(width, height, half);
  }

  /// Of the same size, every pixel the mean of the nine around it: takes noise away from small
  /// codes.
  Luminance smoothed() {
    int width = getWidth();
    int height = getHeight();
    byte[] smooth = new byte[grey.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        smooth[y * width + x] = (byte) meanAround(x, y);
      }
    }
    return new Luminance(width, height, smooth);
  }

  /// Twice as wide and high, interpolated: gives the finder patterns of tiny codes enough pixels.
  Luminance doubled() {
    int width = getWidth() * 2;
    int height = getHeight() * 2;
    byte[] twice = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        twice[y * width + x] = (byte) between(x, y);
      }
    }
    return new Luminance(width, height, twice);
  }

  @Override
  public byte[] getRow(int y, byte[] row) {
    byte[] into = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
    System.arraycopy(grey, y * getWidth(), into, 0, getWidth());
    return into;
  }

  @Override
  public byte[] getMatrix() {
    return grey;
  }

  @Override
  public boolean isCropSupported() {
    return true;
  }

  @Override
  public Luminance crop(int left, int top, int width, int height) {
    byte[] part = new byte[width * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(grey, (top + y) * getWidth() + left, part, y * width, width);
    }
    return new Luminance(width, height, part);
  }

  private int at(int x, int y) {
    int column = Math.clamp(x, 0, getWidth() - 1);
    return grey[Math.clamp(y, 0, getHeight() - 1) * getWidth() + column] & 255;
  }

  private int meanAround(int x, int y) {
    int sum = 0;
    for (int dy = -1; dy <= 1; dy++) {
      sum += at(x - 1, y + dy) + at(x, y + dy) + at(x + 1, y + dy);
    }
    return sum / 9;
  }

  /// The value at half-pixel places, each pixel's centre being at odd half steps.
  private int between(int x, int y) {
    int left = (x + 1) / 2 - 1;
    int above = (y + 1) / 2 - 1;
    int right = x % 2 == 0 ? 3 : 1;
    int below = y % 2 == 0 ? 3 : 1;
    int upper = at(left, above) * (4 - right) + at(left + 1, above) * right;
    int lower = at(left, above + 1) * (4 - right) + at(left + 1, above + 1) * right;
    return (upper * (4 - below) + lower * below) / 16;
  }
}
