package org.tautan.app.text;

import java.text.BreakIterator;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A message's text on the screen: emoji as pictures, links to press, and a selection by dragging
/// (characters), two clicks (a word) or three (everything).
public final class SelectableText extends Pane {
  private final MessageText text;
  private final TextLook look;
  private final TextFlow flow = new TextFlow();
  private final Path highlight = new Path();
  private final FlowMap map = new FlowMap();
  private int anchor;
  private int from;
  private int to;

  /// Lays a text out.
  ///
  /// @param room stands invisibly behind the last word, so that something may lie over it
  public SelectableText(MessageText text, TextLook look, Node room) {
    this.text = text;
    this.look = look;
    ObservableValue<? extends Number> size = text.isLarge() ? look.large() : look.inLine();
    text.pieces().forEach(piece -> add(piece, size));
    flow.getChildren().add(room);
    flow.setTextAlignment(text.direction().alignment());
    flow.getStyleClass().add("text-flow");
    getChildren().add(flow);
    setCursor(Cursor.TEXT);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
  }

  /// What is selected of what was written.
  public String selected() {
    return text.source().substring(from, to);
  }

  /// Selects everything.
  public void selectAll() {
    select(0, text.source().length());
  }

  /// Selects nothing.
  public void clear() {
    from = 0;
    to = 0;
    highlight.getElements().clear();
    look.selection().leave(this);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return flow.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    return flow.prefHeight(width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    flow.resizeRelocate(0, 0, getWidth(), getHeight());
    drawHighlight();
  }

  private void add(Piece piece, ObservableValue<? extends Number> size) {
    switch (piece) {
      case Piece.Words(String written, Face face) -> add(words(written, face), written);
      case Piece.Link link -> {
        Text words = words(link.source(), link.face());
        words.getStyleClass().add("text-link");
        words.setCursor(Cursor.HAND);
        words.setOnMouseClicked(event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            look.opener().accept(link);
          }
        });
        add(words, link.source());
      }
      case Piece.Picture(String emoji) ->
          look.images()
              .of(emoji)
              .ifPresentOrElse(
                  image -> {
                    flow.getChildren().add(new EmojiPicture(image, size));
                    map.add(1, emoji.length());
                  },
                  () -> add(words(emoji, Face.SYSTEM), emoji));
    }
  }

  private void add(Text words, String written) {
    flow.getChildren().add(words);
    map.add(written.length(), written.length());
  }

  /// A run of text in its face.
  static Text words(String written, Face face) {
    Text words = new Text(written);
    words.getStyleClass().add("text-words");
    switch (face) {
      case INTER -> {}
      case DEJAVU -> words.setStyle("-fx-font-family: \"" + SecondFace.FAMILY + "\";");
      case SYSTEM -> words.getStyleClass().add("text-system");
    }
    return words;
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    int place = place(event);
    switch (event.getClickCount()) {
      case 1 -> {
        clear();
        anchor = place;
      }
      case 2 -> selectWord(place);
      default -> selectAll();
    }
  }

  private void dragged(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() < 2) {
      int place = place(event);
      select(Math.min(anchor, place), Math.max(anchor, place));
      event.consume();
    }
  }

  private int place(MouseEvent event) {
    Point2D point = flow.sceneToLocal(event.getSceneX(), event.getSceneY());
    int place = flow.hitTest(point).getInsertionIndex();
    return map.toSource(Math.clamp(place, 0, map.length()));
  }

  private void selectWord(int place) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text.source());
    int length = text.source().length();
    int end = place >= length ? length : words.following(place);
    words.following(Math.min(place, Math.max(0, length - 1)));
    select(Math.max(0, words.previous()), end);
  }

  private void select(int start, int end) {
    from = start;
    to = end;
    look.selection().take(this);
    drawHighlight();
  }

  private void drawHighlight() {
    if (from == to) {
      highlight.getElements().clear();
    } else {
      showHighlight();
      highlight.getElements().setAll(flow.rangeShape(map.toFlow(from), map.toFlow(to)));
    }
  }

  /// Few texts ever have a selection: the others do without a node for it.
  private void showHighlight() {
    if (highlight.getParent() == null) {
      highlight.getStyleClass().add("text-selected");
      highlight.setManaged(false);
      getChildren().addFirst(highlight);
    }
  }
}
