package org.tautan.app.stage;

import java.util.Arrays;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// What is really drawn of a text: how much ink is in each column of pixels. Where JavaFX says that
/// letters stand, and where it draws them, may differ.
public final class Ink {
  private static final double FAINT = 0.05;
  private static final double ALIKE = 0.2;
  private static final double STEP = 0.25;

  private final int start;
  private final double[] columns;

  private Ink(int start, double[] columns) {
    this.start = start;
    this.columns = columns;
  }

  /// Of dark letters on white, without the empty columns around them. On the window's thread.
  public static Ink of(Node node) {
    SnapshotParameters onWhite = new SnapshotParameters();
    onWhite.setFill(Color.WHITE);
    WritableImage image = node.snapshot(onWhite, null);
    PixelReader pixels = image.getPixelReader();
    double[] columns = new double[(int) image.getWidth()];
    for (int x = 0; x < columns.length; x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        columns[x] += 1 - pixels.getColor(x, y).grayscale().getBrightness();
      }
    }
    int from = 0;
    int to = columns.length;
    while (from < to && columns[from] < FAINT) {
      from++;
    }
    while (to > from && columns[to - 1] < FAINT) {
      to--;
    }
    return new Ink(from, Arrays.copyOfRange(columns, from, to));
  }

  /// How many columns there are.
  public int width() {
    return columns.length;
  }

  /// The column of the picture from which on another one is drawn here: where this resembles it
  /// most, if that is the same. Letters may stand at a fraction of a pixel.
  public OptionalInt find(Ink other) {
    double best = -1;
    double least = ALIKE;
    for (double at = 0; at + other.width() <= width() + 1; at += STEP) {
      double difference = difference(other, at);
      if (difference < least) {
        least = difference;
        best = at;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(start + (int) best);
  }

  /// From 0 for the same to 1 and more for something else; edges are blurred before.
  private double difference(Ink other, double at) {
    double differs = 0;
    double all = 0;
    for (int x = 0; x < other.width(); x++) {
      differs += Math.abs(blurred(x + at) - other.blurred(x));
      all += other.blurred(x);
    }
    return differs / all;
  }

  private double blurred(double x) {
    return (between(x - 1) + 2 * between(x) + between(x + 1)) / 4;
  }

  private double between(double x) {
    int left = (int) Math.floor(x);
    double part = x - left;
    return (1 - part) * column(left) + part * column(left + 1);
  }

  private double column(int x) {
    return x < 0 || x >= columns.length ? 0 : columns[x];
  }
}
