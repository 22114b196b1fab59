package org.tautan.app.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.tautan.app.emoji.EmojiImages;

/// A text on one line, in the faces of its scripts and with pictures for emoji, cut with an
/// ellipsis where the room ends. It stands at the left, whichever way it runs, as the rows do.
public final class OneLine extends Region {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final double PICTURE_EM = 1.25;
  private static final double A_LETTER = 0.5;
  private static final String ELLIPSIS = "…";

  private final EmojiImages emoji;
  private final Label ellipsis = new Label(ELLIPSIS);
  private final List<Node> nodes = new ArrayList<>();
  private String shown = "";
  private List<LineOfText.Mark> shownMarks = List.of();
  private LineOfText line = new LineOfText(List.of());

  /// @param width what it is given of the room
  private record Standing(Node node, double width) {}

  /// An empty line.
  ///
  /// @param emoji pictures of emoji
  /// @param styleClass how it is drawn
  public OneLine(EmojiImages emoji, String styleClass) {
    this.emoji = emoji;
    getStyleClass().add(styleClass);
    ellipsis.setVisible(false);
    getChildren().add(ellipsis);
    setMinWidth(0);
    // the parts are put in their places by hand
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
  }

  /// Shows a text.
  public void show(String text) {
    show(text, List.of());
  }

  /// Shows a text of which some is marked.
  public void show(String text, List<LineOfText.Mark> marks) {
    if (text.equals(shown) && marks.equals(shownMarks)) {
      return;
    }
    shown = text;
    shownMarks = List.copyOf(marks);
    line = LineOfText.of(text, shownMarks, EmojiImages::isThere);
    List<Node> next = new ArrayList<>(line.parts().size());
    for (LineOfText.Part part : line.parts()) {
      next.add(node(part, next.size()));
    }
    if (!next.equals(nodes)) {
      nodes.clear();
      nodes.addAll(next);
      getChildren().setAll(nodes);
      getChildren().add(ellipsis);
    }
    requestLayout();
  }

  /// A node of the text before that stands in the same place and looks alike is used again: making
  /// one and finding its style costs most of what a row of a list does.
  private Node node(LineOfText.Part part, int place) {
    Optional<Node> before = place < nodes.size() ? Optional.of(nodes.get(place)) : Optional.empty();
    Node node =
        switch (part.piece()) {
          case Piece.Picture(String grapheme) -> picture(grapheme);
          case Piece.Words(var _, Face face) -> label(before, part.text(), face);
          case Piece.Link(var _, Face face, var _) -> label(before, part.text(), face);
        };
    node.setNodeOrientation(
        part.isSigns() ? NodeOrientation.LEFT_TO_RIGHT : orientation(part.direction()));
    node.pseudoClassStateChanged(MARKED, part.emphasis() == LineOfText.Emphasis.MARKED);
    return node;
  }

  private static NodeOrientation orientation(Direction direction) {
    return switch (direction) {
      case LEFT_TO_RIGHT -> NodeOrientation.LEFT_TO_RIGHT;
      case RIGHT_TO_LEFT -> NodeOrientation.RIGHT_TO_LEFT;
    };
  }

  private Node picture(String grapheme) {
    ImageView view = new ImageView();
    emoji.of(grapheme).ifPresent(view::setImage);
    view.setPreserveRatio(true);
    return view;
  }

  private static Label label(Optional<Node> before, String text, Face face) {
    if (before.isPresent() && before.get() instanceof Label old && old.getUserData() == face) {
      old.setText(text);
      return old;
    }
    Label label = new Label(text);
    label.setUserData(face);
    label.setEllipsisString(ELLIPSIS);
    label.getStyleClass().add("face-" + face.name().toLowerCase(Locale.ROOT));
    return label;
  }

  @Override
  protected double computePrefWidth(double height) {
    double width = 0;
    for (Node node : nodes) {
      width += width(node);
    }
    return snapSizeX(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return ellipsis.prefHeight(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return ellipsis.prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    getChildren().forEach(node -> node.setVisible(false));
    double x = 0;
    for (Standing standing : line.fromLeftToRight(fitting())) {
      place(standing, x);
      x += standing.width();
    }
  }

  /// What there is room for, in the order in which it was written. Of the first part that has too
  /// little only a beginning is left, with an ellipsis, or the ellipsis alone.
  private List<Standing> fitting() {
    List<Standing> fitting = new ArrayList<>(nodes.size());
    boolean all = computePrefWidth(-1) <= getWidth();
    double end = all ? 0 : snapSizeX(ellipsis.prefWidth(-1));
    double room = getWidth();
    for (int n = 0; n < nodes.size(); n++) {
      Node node = nodes.get(n);
      double wanted = width(node);
      if (!all && wanted + end > room) {
        double less = Math.min(room, wanted - 1);
        boolean hasRoom = isWords(line.parts().get(n)) && less >= end + size() * A_LETTER;
        fitting.add(hasRoom ? new Standing(node, less) : new Standing(ellipsis, end));
        return fitting;
      }
      fitting.add(new Standing(node, wanted));
      room -= wanted;
    }
    return fitting;
  }

  /// Whether some letters of it may be left out.
  private static boolean isWords(LineOfText.Part part) {
    return !(part.piece() instanceof Piece.Picture) && !part.isSigns();
  }

  private void place(Standing standing, double x) {
    Node node = standing.node();
    double width = standing.width();
    double height = node instanceof ImageView ? width : node.prefHeight(-1);
    if (node instanceof ImageView view) {
      view.setFitWidth(width * PICTURE_EM / (PICTURE_EM + 0.1));
    }
    node.setVisible(true);
    node.resizeRelocate(x, (getHeight() - height) / 2, width, height);
  }

  private double width(Node node) {
    return node instanceof ImageView
        ? Math.ceil(size() * (PICTURE_EM + 0.1))
        : snapSizeX(node.prefWidth(-1));
  }

  private double size() {
    return ellipsis.getFont().getSize();
  }
}
