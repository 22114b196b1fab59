package org.tautan.app.composer;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.words.Words;

/// Where a person writes: Enter sends, Shift+Enter begins a new line.
public final class ComposerView extends HBox {
  private final TextArea field = new TextArea();
  private final Consumer<String> send;

  /// @param send takes what was written
  public ComposerView(Words words, Consumer<String> send) {
    this.send = send;
    field.setId("composer-text");
    field.setPromptText(words.text("composer.prompt"));
    field.setAccessibleText(words.text("composer.prompt"));
    field.setWrapText(true);
    field.setPrefRowCount(1);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    HBox.setHgrow(field, Priority.ALWAYS);
    Button button = new Button();
    button.setId("composer-send");
    button.setGraphic(new FontIcon(Feather.SEND));
    button.setAccessibleText(words.text("composer.send"));
    button.setOnAction(_ -> submit());
    getChildren().addAll(field, button);
    getStyleClass().add("composer");
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ENTER) {
      return;
    }
    event.consume();
    if (event.isShiftDown()) {
      field.replaceSelection("\n");
    } else {
      submit();
    }
  }

  private void submit() {
    String text = field.getText().strip();
    if (!text.isEmpty()) {
      field.clear();
      send.accept(text);
    }
  }
}
