package org.tautan.app.chatlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.tautan.app.emoji.EmojiImages;
import org.tautan.app.text.Direction;
import org.tautan.app.text.Face;
import org.tautan.app.text.MessageText;
import org.tautan.app.text.Piece;

/// A text on one line, in the faces of its scripts and with pictures for emoji, cut with an
/// ellipsis where the room ends. It stands at the left, whichever way it runs, as the rows do.
final class OneLine extends Region {
  private static final double PICTURE_EM = 1.25;

  private final EmojiImages emoji;
  private final Label measure = new Label("x");
  private final List<Node> pieces = new ArrayList<>();
  private String shown = "";
  private Direction direction = Direction.LEFT_TO_RIGHT;

  OneLine(EmojiImages emoji, String styleClass) {
    this.emoji = emoji;
    getStyleClass().add(styleClass);
    measure.setVisible(false);
    getChildren().add(measure);
    setMinWidth(0);
    // the pieces are put in their places by hand, from whichever side the text begins
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
  }

  /// Shows a text.
  void show(String text) {
    if (text.equals(shown)) {
      return;
    }
    shown = text;
    MessageText cut = MessageText.of(text, EmojiImages::isThere);
    direction = cut.direction();
    List<Node> next = new ArrayList<>(cut.pieces().size());
    for (Piece piece : cut.pieces()) {
      next.add(node(piece, next.size()));
    }
    if (!next.equals(pieces)) {
      pieces.clear();
      pieces.addAll(next);
      getChildren().setAll(pieces);
      getChildren().add(measure);
    }
    requestLayout();
  }

  /// A node of the text before that stands in the same place and looks alike is used again: making
  /// one and finding its style costs most of what a row of a list does.
  private Node node(Piece piece, int place) {
    Optional<Node> before =
        place < pieces.size() ? Optional.of(pieces.get(place)) : Optional.empty();
    return switch (piece) {
      case Piece.Picture(String grapheme) -> picture(grapheme);
      case Piece.Words(String source, Face face) -> label(before, source, face);
      case Piece.Link(String source, Face face, var _) -> label(before, source, face);
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
    label.getStyleClass().add("face-" + face.name().toLowerCase(Locale.ROOT));
    return label;
  }

  @Override
  protected double computePrefWidth(double height) {
    double width = 0;
    for (Node piece : pieces) {
      width += width(piece);
    }
    return snapSizeX(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return measure.prefHeight(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return measure.prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    double total = computePrefWidth(-1);
    double room = Math.min(getWidth(), total);
    double used = 0;
    for (Node piece : pieces) {
      double wanted = width(piece);
      double given = Math.min(wanted, room - used);
      boolean fits = given > 0 && (piece instanceof Label || given >= wanted);
      piece.setVisible(fits);
      if (fits) {
        double x = direction == Direction.RIGHT_TO_LEFT ? room - used - given : used;
        place(piece, x, given);
      }
      used += wanted;
    }
  }

  private void place(Node piece, double x, double width) {
    double height = piece instanceof ImageView ? width : piece.prefHeight(-1);
    if (piece instanceof ImageView view) {
      view.setFitWidth(width * PICTURE_EM / (PICTURE_EM + 0.1));
    }
    piece.resizeRelocate(x, (getHeight() - height) / 2, width, height);
  }

  private double width(Node piece) {
    return piece instanceof ImageView
        ? Math.ceil(measure.getFont().getSize() * (PICTURE_EM + 0.1))
        : snapSizeX(piece.prefWidth(-1));
  }
}
