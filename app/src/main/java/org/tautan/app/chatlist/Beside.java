package org.tautan.app.chatlist;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The conversation, and beside it, for a while, a panel. Where there is no room for both, the
/// panel stands in the conversation's place.
final class Beside extends Region {
  /// Panels with less conversation beside them than this are alone.
  private static final double LEAST_SHARE = 0.45;

  private final Node main;
  private Optional<Region> panel = Optional.empty();

  Beside(Node main) {
    this.main = main;
    getChildren().setAll(main);
  }

  /// Shows a panel.
  void show(Region shown) {
    panel = Optional.of(shown);
    getChildren().setAll(main, shown);
  }

  /// Shows the conversation alone.
  void showNothing() {
    panel = Optional.empty();
    main.setVisible(true);
    getChildren().setAll(main);
  }

  @Override
  protected double computeMinWidth(double height) {
    return panel.map(shown -> shown.minWidth(-1)).orElse(0.0);
  }

  @Override
  protected void layoutChildren() {
    double wanted = panel.map(shown -> snapSizeX(shown.prefWidth(-1))).orElse(0.0);
    boolean alone = panel.isPresent() && getWidth() - wanted < LEAST_SHARE * getWidth();
    double given = alone ? getWidth() : wanted;
    main.setVisible(!alone);
    main.resizeRelocate(0, 0, getWidth() - given, getHeight());
    panel.ifPresent(shown -> shown.resizeRelocate(getWidth() - given, 0, given, getHeight()));
  }
}
