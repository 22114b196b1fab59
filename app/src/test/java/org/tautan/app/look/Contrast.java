package org.tautan.app.look;

import javafx.scene.paint.Color;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Contrast as WCAG 2.2 defines it (1.4.3, 1.4.11).
public final class Contrast {
  private static final double TEXT = 4.5;
  private static final double LARGE_TEXT = 3;
  private static final double LARGE = 24;
  private static final double LARGE_WHEN_BOLD = 18.66;

  private Contrast() {}

  /// From 1, the same colour, to 21, black on white.
  public static double between(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  /// What a text has to have. Icons count as graphics.
  static double least(Text text) {
    double size = text.getFont().getSize();
    boolean bold = FontWeight.BOLD.name().equalsIgnoreCase(text.getFont().getStyle());
    boolean large = size >= (bold ? LARGE_WHEN_BOLD : LARGE);
    return large || text instanceof FontIcon ? LARGE_TEXT : TEXT;
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
