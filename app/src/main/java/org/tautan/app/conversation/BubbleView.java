package org.tautan.app.conversation;

import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.tautan.app.conversation.ConversationItem.Bubble;
import org.tautan.app.conversation.ConversationItem.Side;
import org.tautan.app.text.Direction;
import org.tautan.app.text.MessageText;
import org.tautan.app.text.SelectableText;
import org.tautan.app.text.TextLook;

/// One message: its text, and over the end of its last line the time and how far it has come. No
/// wider than a share of the list, however wide its row may be.
final class BubbleView extends HBox {
  private static final PseudoClass WALKED = PseudoClass.getPseudoClass("walked");
  private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
  private static final Duration POINTING = Duration.seconds(2);
  private static final double WIDEST_SHARE = 0.74;
  private static final double WIDEST = 46;

  private final SelectableText text;

  /// @param said what was written, or what stands in its place
  /// @param meta time and tick
  BubbleView(Bubble bubble, MessageText said, Parent meta, TextLook look, Region measure) {
    boolean leftToRight = said.direction() == Direction.LEFT_TO_RIGHT;
    this.text = new SelectableText(said, look, leftToRight ? roomFor(meta) : new Region());
    Region content = leftToRight ? over(text, meta) : below(text, meta);
    content
        .getStyleClass()
        .addAll(
            "conversation-bubble",
            "conversation-" + bubble.side().name().toLowerCase(Locale.ROOT),
            "conversation-" + bubble.run().name().toLowerCase(Locale.ROOT));
    if (said.isLarge()) {
      content.getStyleClass().add("conversation-large");
    }
    VBox column = new VBox(content);
    column.setFillWidth(false);
    column.setAlignment(bubble.side() == Side.MINE ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
    content
        .maxWidthProperty()
        .bind(
            measure
                .widthProperty()
                .multiply(WIDEST_SHARE)
                .map(share -> Math.min(share.doubleValue(), WIDEST * 16)));
    setAlignment(bubble.side() == Side.MINE ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
    getStyleClass().add("conversation-row");
    getStyleClass().add("conversation-row-" + bubble.run().name().toLowerCase(Locale.ROOT));
    getChildren().add(column);
    setAccessibleRole(AccessibleRole.TEXT);
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
    focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            pseudoClassStateChanged(WALKED, false);
          }
        });
  }

  /// Takes the focus and shows it, for somebody who came by keyboard.
  void walkTo() {
    requestFocus();
    pseudoClassStateChanged(WALKED, true);
  }

  /// Shows for a moment that a row is the one somebody came for.
  ///
  /// @return ends it sooner
  static Subscription pointAt(Node row) {
    row.pseudoClassStateChanged(FOUND, true);
    PauseTransition pointing = new PauseTransition(POINTING);
    pointing.setOnFinished(_ -> row.pseudoClassStateChanged(FOUND, false));
    pointing.play();
    return () -> {
      pointing.stop();
      row.pseudoClassStateChanged(FOUND, false);
    };
  }

  /// The text of the bubble.
  SelectableText text() {
    return text;
  }

  /// Puts something below the bubble.
  void addBelow(Node node) {
    ((VBox) getChildren().getFirst()).getChildren().add(node);
  }

  private static Region over(SelectableText text, Node meta) {
    StackPane.setAlignment(meta, Pos.BOTTOM_RIGHT);
    StackPane.setAlignment(text, Pos.TOP_LEFT);
    return new StackPane(text, meta);
  }

  /// A text that ends at the left has its time in a line of its own.
  private static Region below(SelectableText text, Node meta) {
    VBox box = new VBox(text, meta);
    box.setAlignment(Pos.BOTTOM_RIGHT);
    return box;
  }

  /// As wide as what will lie over it.
  private static Region roomFor(Parent meta) {
    Region room =
        new Region() {
          private static final double GAP = 12;

          @Override
          protected double computePrefWidth(double height) {
            return meta.prefWidth(-1) + GAP;
          }

          @Override
          protected double computePrefHeight(double width) {
            return meta.prefHeight(-1);
          }
        };
    room.setMouseTransparent(true);
    // a region remembers its size; it has to be asked again when the other one changes
    meta.needsLayoutProperty()
        .subscribe(needs -> {
          if (needs) {
            room.requestLayout();
          }
        });
    return room;
  }
}
