package org.tautan.app.look;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// A picture of a window, to find on what ground a text stands. On the window's thread.
///
/// @param image one pixel for each of the scene's units
record Shot(WritableImage image) {
  static Shot of(Scene scene) {
    return new Shot(scene.snapshot(null));
  }

  /// How well a text can be told from its ground.
  ///
  /// @param opacity of the text and all that it is in
  double contrast(Text text, double opacity) {
    if (!(text.getFill() instanceof Color colour)) {
      return Double.MAX_VALUE;
    }
    Color ground = ground(text.localToScene(text.getLayoutBounds()));
    return Contrast.between(ground.interpolate(colour, opacity * colour.getOpacity()), ground);
  }

  /// The commonest colour in it: letters take less room than what is between them.
  private Color ground(Bounds bounds) {
    PixelReader pixels = image.getPixelReader();
    Map<Integer, Integer> seen = new HashMap<>();
    int endX = (int) Math.min(image.getWidth(), bounds.getMaxX() + 1);
    int endY = (int) Math.min(image.getHeight(), bounds.getMaxY() + 1);
    for (int y = (int) Math.max(0, bounds.getMinY() - 1); y < endY; y++) {
      for (int x = (int) Math.max(0, bounds.getMinX() - 1); x < endX; x++) {
        seen.merge(pixels.getArgb(x, y), 1, Integer::sum);
      }
    }
    int argb =
        seen.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0xff000000);
    return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
  }
}
