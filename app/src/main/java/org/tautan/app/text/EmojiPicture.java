package org.tautan.app.text;

import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/// An emoji in a line of text, as large as the text asks for.
final class EmojiPicture extends ImageView {
  private static final double ABOVE_THE_LINE = 0.8;

  EmojiPicture(Image image, ObservableValue<? extends Number> size) {
    super(image);
    setPreserveRatio(true);
    setSmooth(true);
    fitWidthProperty().bind(size);
    fitHeightProperty().bind(size);
  }

  @Override
  public double getBaselineOffset() {
    return getFitHeight() * ABOVE_THE_LINE;
  }
}
