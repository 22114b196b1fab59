package org.tautan.app.conversation;

import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;

/// Lies over the conversation and asks something; Escape, or a press beside it, is no.
final class AskPane extends StackPane {
  /// One thing that can be answered.
  ///
  /// @param id of its button
  record Answer(String label, String id, Runnable run) {}

  private final Words words;
  private Optional<Node> before = Optional.empty();

  AskPane(Words words) {
    this.words = words;
    setVisible(false);
    setId("conversation-ask-pane");
    getStyleClass().add("conversation-scrim");
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
          }
        });
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
  }

  /// Asks.
  ///
  /// @param about stands between the text and the answers; empty for nothing
  void ask(String title, String text, Optional<Node> about, Answer yes, Answer... others) {
    Button chosen = button(yes);
    chosen.getStyleClass().add("accent");
    chosen.setDefaultButton(true);
    HBox buttons =
        new HBox(
            button(new Answer(words.text("conversation.cancel"), "conversation-cancel", () -> {})));
    for (Answer other : others) {
      buttons.getChildren().add(button(other));
    }
    buttons.getChildren().add(chosen);
    buttons.getStyleClass().add("conversation-ask-buttons");
    VBox card = card(title);
    card.getChildren().add(WrappedLabel.of(text, "t-muted"));
    about.ifPresent(card.getChildren()::add);
    card.getChildren().add(buttons);
    show(card, chosen);
  }

  /// Shows a card of another kind.
  ///
  /// @param first gets the focus
  void show(Region card, Node first) {
    before = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(card, Pos.CENTER);
    getChildren().setAll(card);
    setVisible(true);
    Platform.runLater(first::requestFocus);
  }

  /// A card with a title.
  static VBox card(String title) {
    VBox card = new VBox(WrappedLabel.of(title, "t-heading"));
    card.getStyleClass().addAll("t-card", "conversation-ask-card");
    return card;
  }

  /// Goes away; the focus returns to where it was.
  void close() {
    setVisible(false);
    getChildren().clear();
    before.ifPresent(Node::requestFocus);
  }

  private Button button(Answer answer) {
    Button button = new Button(answer.label());
    button.setId(answer.id());
    button.setOnAction(_ -> {
      close();
      answer.run().run();
    });
    return button;
  }
}
