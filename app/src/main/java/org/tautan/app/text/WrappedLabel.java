package org.tautan.app.text;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A text that wraps, and is never cut off for want of height.
public final class WrappedLabel {
  private WrappedLabel() {}

  /// The text in a style.
  ///
  /// @param style its style class
  public static Label of(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
