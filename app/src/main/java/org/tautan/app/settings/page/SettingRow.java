package org.tautan.app.settings.page;

import atlantafx.base.controls.ToggleSwitch;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// A row of the settings: texts, and a control beside them while there is room, else below.
final class SettingRow extends Region {
  /// So much of the row the texts need at least.
  private static final double TEXTS_SHARE = 0.4;

  private static final double GAP = 16;

  private final Region texts;
  private final Region control;

  SettingRow(Region texts, Region control) {
    this.texts = texts;
    this.control = control;
    getChildren().addAll(texts, control);
    getStyleClass().add("settings-row");
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = inner(width);
    double height =
        isBeside(inner)
            ? Math.max(texts.prefHeight(room(inner)), control.prefHeight(-1))
            : texts.prefHeight(inner) + GAP / 2 + control.prefHeight(-1);
    return snapSizeY(snappedTopInset() + height + snappedBottomInset());
  }

  @Override
  protected void layoutChildren() {
    double inner = inner(getWidth());
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double wide = Math.min(control.prefWidth(-1), inner);
    double high = control.prefHeight(-1);
    if (isBeside(inner)) {
      double room = getHeight() - top - snappedBottomInset();
      double textHeight = texts.prefHeight(room(inner));
      place(texts, left, top + (room - textHeight) / 2, room(inner), textHeight);
      place(control, left + inner - wide, top + (room - high) / 2, wide, high);
    } else {
      double textHeight = texts.prefHeight(inner);
      place(texts, left, top, inner, textHeight);
      place(control, left, top + textHeight + GAP / 2, wide, high);
    }
  }

  private void place(Region child, double x, double y, double width, double height) {
    child.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
  }

  private boolean isBeside(double inner) {
    return control instanceof ToggleSwitch || room(inner) >= inner * TEXTS_SHARE;
  }

  private double room(double inner) {
    return inner - GAP - control.prefWidth(-1);
  }

  private double inner(double width) {
    double known = width < 0 ? prefWidth(-1) : width;
    return known - snappedLeftInset() - snappedRightInset();
  }
}
