package org.tautan.app.composer;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.emoji.EmojiImages;
import org.tautan.app.words.Words;

/// Where a person writes: Enter sends, Shift+Enter begins a new line; it grows to six lines.
public final class ComposerView extends VBox {
  private static final Duration REST = Duration.seconds(6);

  private final ComposerViewModel model;
  private final TextArea field = new TextArea();

  /// @param model what is being written
  /// @param emoji pictures of emoji
  public ComposerView(ComposerViewModel model, Words words, EmojiImages emoji) {
    this.model = model;
    field.setId("composer-text");
    field.setPromptText(words.text("composer.prompt"));
    field.setAccessibleText(words.text("composer.prompt"));
    field.setWrapText(true);
    field.setPrefRowCount(1);
    field.textProperty().bindBidirectional(model.text());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    HBox.setHgrow(field, Priority.ALWAYS);
    PauseTransition rest = new PauseTransition(REST);
    rest.setOnFinished(_ -> model.rested());
    model.text().subscribe((_, _) -> rest.playFromStart());
    Button send = new Button();
    send.setId("composer-send");
    send.setGraphic(new FontIcon(Feather.SEND));
    send.setAccessibleText(words.text("composer.send"));
    send.setOnAction(_ -> model.submit());
    send.disableProperty().bind(model.text().map(String::isBlank));
    HBox row = new HBox(field, send);
    row.getStyleClass().add("composer-row");
    Label notice = new Label();
    notice.setId("composer-notice");
    notice.getStyleClass().add("composer-notice");
    notice.setWrapText(true);
    notice.setMinHeight(Region.USE_PREF_SIZE);
    notice.textProperty().bind(model.notice());
    notice.visibleProperty().bind(model.notice().isNotEmpty());
    notice.managedProperty().bind(notice.visibleProperty());
    getChildren().addAll(notice, row);
    getStyleClass().add("composer");
  }

  /// Puts the cursor into the text.
  public void focusText() {
    field.requestFocus();
    field.end();
  }

  /// Writes something that the person may send or change.
  public void suggest(String text) {
    model.text().set(text);
    focusText();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ENTER) {
      return;
    }
    event.consume();
    if (event.isShiftDown()) {
      field.replaceSelection("\n");
    } else {
      model.submit();
    }
  }
}
