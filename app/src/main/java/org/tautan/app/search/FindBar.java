package org.tautan.app.search;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.words.Words;

/// The bar under a conversation's head with which one looks for words in it. Enter and the arrows
/// go from message to message, Escape closes it.
public final class FindBar extends HBox {
  private final FindViewModel model;
  private final Words words;
  private final TextField field = new TextField();
  private final Label place = new Label();
  private final Button older;
  private final Button newer;
  private final Subscription subscriptions;

  /// @param toDay lets the person choose a day
  /// @param close takes the bar away
  public FindBar(FindViewModel model, Words words, Runnable toDay, Runnable close) {
    this.model = model;
    this.words = words;
    this.older = button("find-older", Feather.CHEVRON_UP, "search.older", model::older);
    this.newer = button("find-newer", Feather.CHEVRON_DOWN, "search.newer", model::newer);
    Button day = button("find-day", Feather.CALENDAR, "search.to-day", toDay);
    Button end = button("find-close", Feather.X, "search.close", close);
    field.setId("find-text");
    field.setPromptText(words.text("search.in-chat"));
    field.setAccessibleText(words.text("search.in-chat"));
    field.textProperty().bindBidirectional(model.text());
    place.setId("find-place");
    place.getStyleClass().add("find-place");
    place.setMinWidth(USE_PREF_SIZE);
    StackPane shell = new StackPane(field, new FontIcon(Feather.SEARCH));
    StackPane.setAlignment(shell.getChildren().getLast(), Pos.CENTER_LEFT);
    shell.getStyleClass().add("find-field");
    HBox.setHgrow(shell, Priority.ALWAYS);
    getChildren().addAll(shell, place, older, newer, day, end);
    getStyleClass().add("find-bar");
    setId("find-bar");
    addEventFilter(KeyEvent.KEY_PRESSED, key -> typed(key, close));
    subscriptions = model.place().subscribe(this::show);
  }

  /// Puts the keyboard into the field.
  public void enter() {
    field.requestFocus();
    field.selectAll();
  }

  /// Lets go of the search.
  public void close() {
    subscriptions.unsubscribe();
    model.close();
  }

  private void typed(KeyEvent key, Runnable close) {
    boolean inField = field.isFocused();
    if (key.getCode() == KeyCode.ESCAPE) {
      close.run();
    } else if (inField && key.getCode() == KeyCode.ENTER && key.isShiftDown()) {
      model.newer();
    } else if (inField && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.UP)) {
      model.older();
    } else if (inField && key.getCode() == KeyCode.DOWN) {
      model.newer();
    } else {
      return;
    }
    key.consume();
  }

  private void show(Optional<FindViewModel.Place> now) {
    FindViewModel.Place at = now.orElse(FindViewModel.Place.NONE);
    older.setDisable(at.number() == 0 || at.number() >= at.of());
    newer.setDisable(at.number() <= 1);
    place.setText(now.isEmpty() ? "" : text(at));
  }

  private String text(FindViewModel.Place at) {
    if (at.of() == 0) {
      return words.text("search.none");
    }
    return at.of() < FindViewModel.MOST
        ? words.text("search.place", at.number(), at.of())
        : words.text("search.place-of-many", at.number(), at.of());
  }

  private Button button(String id, Feather sign, String key, Runnable action) {
    Button button = new Button();
    button.setId(id);
    button.setGraphic(new FontIcon(sign));
    button.getStyleClass().add("t-icon-button");
    button.setAccessibleText(words.text(key));
    button.setTooltip(new Tooltip(words.text(key)));
    button.setOnAction(_ -> action.run());
    return button;
  }
}
