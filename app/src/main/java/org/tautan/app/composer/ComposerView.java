package org.tautan.app.composer;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.emoji.EmojiCatalog;
import org.tautan.app.emoji.EmojiPicker;
import org.tautan.app.emoji.EmojiPickerViewModel;
import org.tautan.app.text.EmojiArea;
import org.tautan.app.text.TextLook;
import org.tautan.app.words.Words;

/// Where a person writes: Enter sends, Shift+Enter begins a new line; it grows to six lines. A
/// drawer above it offers emoji.
public final class ComposerView extends VBox {
  private static final Duration REST = Duration.seconds(6);
  private static final int MOST_LINES = 6;
  private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");

  private final ComposerViewModel model;
  private final Words words;
  private final TextLook look;
  private final TextArea field;
  private final ToggleButton drawer = new ToggleButton();
  private final StackPane picker = new StackPane();

  /// Follows what is being written.
  ///
  /// @param look how text and emoji look
  public ComposerView(ComposerViewModel model, Words words, TextLook look) {
    this.model = model;
    this.words = words;
    this.look = look;
    EmojiArea area = new EmojiArea(look, MOST_LINES);
    area.setPrompt(words.text("composer.prompt"));
    this.field = area.area();
    field.setId("composer-text");
    field.textProperty().bindBidirectional(model.text());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    PauseTransition rest = new PauseTransition(REST);
    rest.setOnFinished(_ -> model.rested());
    model.text().subscribe((_, _) -> rest.playFromStart());
    picker.managedProperty().bind(picker.visibleProperty());
    picker.setVisible(false);
    // what comes back because it was not sent is gone on with at its end
    model
        .notice()
        .subscribe(now -> {
          if (!now.isEmpty() && field.getCaretPosition() == 0) {
            field.end();
          }
        });
    drawer.setSelected(false);
    drawer.selectedProperty().subscribe((_, open) -> open(open));
    getChildren().addAll(picker, notice(), row(area));
    getStyleClass().add("composer");
  }

  /// Puts the cursor into the text.
  public void focusText() {
    field.requestFocus();
    field.end();
  }

  /// Takes a letter that was typed elsewhere, and the cursor with it.
  public void typed(String letter) {
    if (isShown(field)) {
      field.requestFocus();
      field.replaceSelection(letter);
    }
  }

  private static boolean isShown(Node node) {
    return node.getScene() != null;
  }

  /// Writes something that the person may send or change.
  public void suggest(String text) {
    model.text().set(text);
    focusText();
  }

  private HBox row(EmojiArea area) {
    StackPane frame = new StackPane(area);
    frame.getStyleClass().add("composer-field");
    field.focusedProperty().subscribe(focused -> frame.pseudoClassStateChanged(FOCUSED, focused));
    HBox.setHgrow(frame, Priority.ALWAYS);
    dress(drawer, "composer-emoji", Feather.SMILE, words.text("composer.emoji"));
    Button send = new Button();
    dress(send, "composer-send", Feather.SEND, words.text("composer.send"));
    send.getStyleClass().add("composer-send");
    send.setOnAction(_ -> {
      model.submit();
      focusText();
    });
    send.disableProperty().bind(model.text().map(String::isBlank));
    HBox row = new HBox(drawer, frame, send);
    row.getStyleClass().add("composer-row");
    return row;
  }

  private Label notice() {
    Label notice = new Label();
    notice.setId("composer-notice");
    notice.getStyleClass().add("composer-notice");
    notice.setWrapText(true);
    notice.setMinHeight(Region.USE_PREF_SIZE);
    notice.textProperty().bind(model.notice());
    notice.visibleProperty().bind(model.notice().isNotEmpty());
    notice.managedProperty().bind(notice.visibleProperty());
    return notice;
  }

  private static void dress(ButtonBase button, String id, Feather icon, String name) {
    button.setId(id);
    button.setGraphic(new FontIcon(icon));
    button.setAccessibleText(name);
    button.getStyleClass().add("composer-button");
  }

  private void open(boolean open) {
    if (open) {
      if (picker.getChildren().isEmpty()) {
        picker.getChildren().add(makePicker());
      }
      picker.setVisible(true);
      picker.getChildren().forEach(ComposerView::begin);
    } else {
      picker.setVisible(false);
      field.requestFocus();
    }
  }

  private static void begin(Node node) {
    if (node instanceof EmojiPicker emoji) {
      emoji.begin();
    }
  }

  private EmojiPicker makePicker() {
    return new EmojiPicker(
        new EmojiPickerViewModel(EmojiCatalog.bundled(), look.images().choices(), words),
        words,
        look.images(),
        field::replaceSelection,
        () -> drawer.setSelected(false));
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
