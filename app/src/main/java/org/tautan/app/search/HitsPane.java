package org.tautan.app.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.tautan.app.AppParts;
import org.tautan.app.words.Words;
import org.tautan.engine.api.Search.Reach;
import org.tautan.engine.model.Message;

/// The messages that were found, below the chats. A press or Enter opens one; the next page comes
/// before the last row is reached.
public final class HitsPane extends VBox {
  private static final int ROWS_AHEAD = 10;

  private final SearchViewModel model;
  private final ObservableList<Message> shown = FXCollections.observableArrayList();
  private final ListView<Message> list = new ListView<>(shown);
  private final Label reach = new Label();
  private final Subscription subscriptions;
  private Runnable leave = () -> {};

  /// @param open opens the chat at a message
  public HitsPane(AppParts parts, SearchViewModel model, HitNames names, Consumer<Message> open) {
    this.model = model;
    Words words = parts.words();
    Label heading = new Label(words.text("search.messages"));
    heading.getStyleClass().add("search-heading");
    reach.setText(words.text("search.partly"));
    reach.setWrapText(true);
    reach.setId("search-partly");
    reach.getStyleClass().add("search-partly");
    list.setId("search-hits");
    list.getStyleClass().add("search-hits");
    list.setAccessibleText(words.text("search.messages"));
    list.setCellFactory(_ -> {
      HitCell cell = new HitCell(parts, model, names);
      cell.setOnMouseClicked(click -> {
        if (click.getButton() == MouseButton.PRIMARY && !cell.isEmpty()) {
          open.accept(cell.getItem());
        }
      });
      cell.indexProperty().subscribe(at -> near(at.intValue()));
      return cell;
    });
    list.addEventFilter(KeyEvent.KEY_PRESSED, key -> typed(key, open));
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(heading, list, reach);
    getStyleClass().add("search-pane");
    setMinHeight(0);
    subscriptions = model.hits().subscribe(this::show);
  }

  /// Has somebody told that the keyboard leaves the rows upwards.
  public void onLeave(Runnable action) {
    leave = action;
  }

  /// Puts the keyboard on the first row.
  public void enter() {
    list.requestFocus();
    if (list.getSelectionModel().isEmpty() && !shown.isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  /// Lets go of the search.
  public void close() {
    subscriptions.unsubscribe();
  }

  private void show(SearchViewModel.Hits hits) {
    List<Message> next = hits.messages();
    boolean longer =
        !shown.isEmpty()
            && next.size() > shown.size()
            && next.subList(0, shown.size()).equals(List.copyOf(shown));
    if (longer) {
      shown.addAll(next.subList(shown.size(), next.size()));
    } else {
      shown.setAll(next);
      list.getSelectionModel().clearSelection();
      if (!next.isEmpty()) {
        list.scrollTo(0);
      }
    }
    // the same message may be marked otherwise
    list.refresh();
    boolean partly = hits.reach() == Reach.NEWEST;
    reach.setVisible(partly);
    reach.setManaged(partly);
  }

  private void near(int row) {
    if (row >= shown.size() - ROWS_AHEAD) {
      model.more();
    }
  }

  private void typed(KeyEvent key, Consumer<Message> open) {
    Optional<Message> selected = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    if (key.getCode() == KeyCode.ENTER && selected.isPresent()) {
      open.accept(selected.get());
      key.consume();
    } else if (key.getCode() == KeyCode.ESCAPE
        || (key.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() <= 0)) {
      leave.run();
      key.consume();
    }
  }
}
