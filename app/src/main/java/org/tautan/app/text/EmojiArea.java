package org.tautan.app.text;

import java.text.BreakIterator;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;

/// A text area that shows emoji as pictures and every script in a face that has it, which the
/// toolkit's own cannot. The toolkit's [TextArea] lies invisibly below and does all the writing
/// (keys, input methods, clipboard, undo); this draws what it holds, its cursor and its selection.
/// Very long texts are shown by the text area itself.
public final class EmojiArea extends Pane {
  private static final int LONGEST_DRAWN = 6_000;
  private static final Duration BLINK = Duration.millis(530);
  private static final double LINE_SPACING = 2;
  private static final String LAST_PLACE = "\u200B";

  private final TextArea area = new TextArea();
  private final TextLook look;
  private final int mostLines;
  private final TextFlow flow = new TextFlow();
  private final Pane drawn =
      new Pane() {
        // as wide as this, not as wide as its text would like to be
        @Override
        protected void layoutChildren() {
          flow.resizeRelocate(0, 0, getWidth(), flow.prefHeight(getWidth()));
        }
      };
  private final Path highlight = new Path();
  private final Path caret = new Path();
  private final Label prompt = new Label();
  private final Text line = new Text("x");
  private final Timeline blinking = new Timeline();
  private FlowMap map = new FlowMap();
  private double scrolled;
  private int anchor;

  /// An empty area.
  ///
  /// @param look pictures of emoji and their size
  /// @param mostLines how many lines it grows to
  public EmojiArea(TextLook look, int mostLines) {
    this.look = look;
    this.mostLines = mostLines;
    area.setWrapText(true);
    area.getStyleClass().add("text-area-below");
    prompt.getStyleClass().add("text-prompt");
    prompt.setMouseTransparent(true);
    line.getStyleClass().add("text-words");
    line.setVisible(false);
    line.setManaged(false);
    flow.getStyleClass().add("text-flow");
    highlight.getStyleClass().add("text-selected");
    caret.getStyleClass().add("text-caret");
    highlight.setManaged(false);
    caret.setManaged(false);
    drawn.getChildren().addAll(highlight, flow, caret);
    drawn.setManaged(false);
    getChildren().addAll(line, area, drawn, prompt);
    getStyleClass().add("text-emoji-area");
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    setCursor(Cursor.TEXT);
    blinking.getKeyFrames().add(new KeyFrame(BLINK, _ -> caret.setVisible(!caret.isVisible())));
    blinking.setCycleCount(Animation.INDEFINITE);
    follow();
  }

  /// The area that is written in; it has the focus and the text.
  public TextArea area() {
    return area;
  }

  /// What stands there while nothing is written.
  public void setPrompt(String text) {
    prompt.setText(text);
    area.setAccessibleText(text);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inside = width <= 0 ? getWidth() : width;
    double one = lineHeight();
    double whole = isDrawn() ? flow.prefHeight(Math.max(1, inside)) : one * mostLines;
    return Math.clamp(whole, one, one * mostLines);
  }

  @Override
  protected double computeMinHeight(double width) {
    return lineHeight();
  }

  @Override
  protected void layoutChildren() {
    area.resizeRelocate(0, 0, getWidth(), getHeight());
    drawn.resizeRelocate(0, 0, getWidth(), getHeight());
    drawn.requestLayout();
    drawn.layout();
    prompt.resizeRelocate(0, 0, getWidth(), lineHeight());
    draw();
  }

  private void follow() {
    area.textProperty().subscribe(this::write);
    area.caretPositionProperty().subscribe((_, _) -> moved());
    area.anchorProperty().subscribe((_, _) -> moved());
    area.focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            blinking.playFromStart();
          } else {
            blinking.stop();
          }
          moved();
        });
    drawn.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    drawn.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    drawn.addEventHandler(
        ScrollEvent.SCROLL,
        event -> {
          scroll(scrolled - event.getDeltaY());
          event.consume();
        });
    drawn.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          area.fireEvent(event.copyFor(area, area));
          event.consume();
        });
  }

  private boolean isDrawn() {
    return area.getLength() <= LONGEST_DRAWN;
  }

  private void write(String written) {
    boolean own = isDrawn();
    area.setOpacity(own ? 0 : 1);
    area.setMouseTransparent(own);
    drawn.setVisible(own);
    prompt.setVisible(written.isEmpty());
    flow.getChildren().clear();
    map = new FlowMap();
    if (own) {
      MessageText text = look.cut(written);
      text.pieces().forEach(this::add);
      flow.setTextAlignment(text.direction().alignment());
    }
    if (written.isEmpty() || written.endsWith("\n")) {
      // a last line without letters has a height, and a place for the cursor, only by this
      flow.getChildren().add(SelectableText.words(LAST_PLACE, Face.INTER));
    }
    requestLayout();
  }

  private void add(Piece piece) {
    String source = piece.source();
    if (piece instanceof Piece.Picture) {
      look.images()
          .of(source)
          .ifPresent(image -> flow.getChildren().add(new EmojiPicture(image, look.inLine())));
      map.add(1, source.length());
    } else {
      Face face = piece instanceof Piece.Words(var _, Face its) ? its : Face.INTER;
      flow.getChildren().add(SelectableText.words(source, face));
      map.add(source.length(), source.length());
    }
  }

  private void moved() {
    caret.setVisible(area.isFocused());
    requestLayout();
  }

  private void draw() {
    int at = map.toFlow(area.getCaretPosition());
    caret.getElements().setAll(flow.caretShape(at, true));
    int from = map.toFlow(area.getSelection().getStart());
    int to = map.toFlow(area.getSelection().getEnd());
    highlight.getElements().clear();
    if (to > from) {
      highlight.getElements().setAll(flow.rangeShape(from, to));
    }
    double top = caret.getBoundsInLocal().getMinY();
    double bottom = caret.getBoundsInLocal().getMaxY();
    if (top < scrolled) {
      scroll(top);
    } else if (bottom > scrolled + getHeight()) {
      scroll(bottom - getHeight());
    } else {
      scroll(scrolled);
    }
  }

  private void scroll(double to) {
    double most = Math.max(0, flow.getHeight() - getHeight());
    scrolled = Math.clamp(to, 0, most);
    drawn.setTranslateY(-scrolled);
  }

  private double lineHeight() {
    return Math.ceil(line.getLayoutBounds().getHeight() + LINE_SPACING);
  }

  private void pressed(MouseEvent event) {
    area.requestFocus();
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    int place = place(event);
    switch (event.getClickCount()) {
      case 1 -> {
        anchor = event.isShiftDown() ? area.getAnchor() : place;
        area.selectRange(anchor, place);
      }
      case 2 -> selectWord(place);
      default -> area.selectAll();
    }
  }

  private void dragged(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() < 2) {
      area.selectRange(anchor, place(event));
    }
  }

  private int place(MouseEvent event) {
    Point2D point = flow.sceneToLocal(event.getSceneX(), event.getSceneY());
    int place = flow.hitTest(point).getInsertionIndex();
    return Math.min(area.getLength(), map.toSource(Math.clamp(place, 0, map.length())));
  }

  private void selectWord(int place) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(area.getText());
    int end = place >= area.getLength() ? area.getLength() : words.following(place);
    area.selectRange(Math.max(0, words.previous()), end);
  }
}
