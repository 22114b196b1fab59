package org.tautan.app.contact;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Brings what is new in a pane before the person's eyes.
final class InView {
  private static final double MARGIN = 16;

  private InView() {}

  /// Scrolls no further than it takes for a node of the pane's content to be seen whole. On the
  /// window's thread.
  static void bring(Node node, ScrollPane pane) {
    pane.applyCss();
    pane.layout();
    Node content = pane.getContent();
    Bounds wanted = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double room = pane.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - room;
    if (hidden <= 0 || wanted == null) {
      return;
    }
    double top = pane.getVvalue() * hidden;
    double least = wanted.getMaxY() + MARGIN - room;
    double most = wanted.getMinY() - MARGIN;
    pane.setVvalue(Math.clamp(Math.min(Math.max(top, least), most) / hidden, 0, 1));
  }
}
