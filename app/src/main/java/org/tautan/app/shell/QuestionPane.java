package org.tautan.app.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;

/// A question over a part of the window, before something that cannot be undone. Escape, a click
/// beside it and the button that has the focus all mean no.
public final class QuestionPane extends StackPane {
  private final Words words;

  /// One that asks nothing yet, and is not there.
  public QuestionPane(Words words) {
    this.words = words;
    getStyleClass().add("shell-scrim");
    setVisible(false);
    setOnMouseClicked(click -> {
      if (click.getTarget() == this) {
        setVisible(false);
      }
    });
  }

  /// Asks.
  ///
  /// @param yes what the button is called that does it
  /// @param from what gets the focus back
  public void ask(String title, String text, String yes, Node from, Runnable action) {
    Button cancel = button(words.text("shell.cancel"), "shell-question-no", "shell-question-no");
    Button confirm = button(yes, "shell-question-yes", "danger");
    VBox card =
        new VBox(
            WrappedLabel.of(title, "t-heading"),
            WrappedLabel.of(text, "t-muted"),
            buttons(cancel, confirm));
    card.getStyleClass().addAll("t-card", "shell-question");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    cancel.setOnAction(_ -> end(from));
    confirm.setOnAction(_ -> {
      end(from);
      action.run();
    });
    card.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            end(from);
            key.consume();
          }
        });
    getChildren().setAll(card);
    setVisible(true);
    cancel.requestFocus();
  }

  private void end(Node from) {
    setVisible(false);
    getChildren().clear();
    from.requestFocus();
  }

  private static HBox buttons(Button cancel, Button confirm) {
    HBox buttons = new HBox(cancel, confirm);
    buttons.getStyleClass().add("shell-question-buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  private static Button button(String text, String id, String style) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add(style);
    return button;
  }
}
