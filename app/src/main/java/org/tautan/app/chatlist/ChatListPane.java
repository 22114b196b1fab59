package org.tautan.app.chatlist;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.util.Subscription;
import org.tautan.app.AppParts;
import org.tautan.app.rows.RowList;
import org.tautan.protocol.AccountId;

/// The rows on the screen. Other rows take the place of the old ones without the person noticing
/// more than what is new: the row under the keyboard stays under it, and who has scrolled down goes
/// on seeing the same rows.
final class ChatListPane extends ListView<ChatItem> {
  private final ChatListViewModel model;
  private final RowList<ChatItem> shown = new RowList<>();
  private final Set<ChatCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
  private final Subscription subscriptions;

  ChatListPane(AppParts parts, ChatListViewModel model, ChatMenu menu) {
    this.model = model;
    setItems(shown);
    setId("chats");
    getStyleClass().add("chat-rows");
    setAccessibleText(parts.words().text("chatlist.title"));
    ChatTime times = new ChatTime(parts.words(), ZoneId.systemDefault());
    setCellFactory(_ -> {
      ChatCell cell = new ChatCell(parts, model, times);
      cell.setOnContextMenuRequested(
          asked -> item(cell).ifPresent(item -> menu.show(cell, item, asked)));
      cell.setOnMouseClicked(click -> {
        if (click.getButton() == MouseButton.PRIMARY) {
          item(cell).ifPresent(this::open);
        }
      });
      cells.add(cell);
      return cell;
    });
    addEventHandler(KeyEvent.KEY_PRESSED, key -> typed(key, menu));
    subscriptions =
        Subscription.combine(
            model.rows().subscribe(this::show), model.open().subscribe((_, _) -> opened()));
  }

  void close() {
    subscriptions.unsubscribe();
  }

  /// Puts the keyboard on the first row.
  void enter() {
    requestFocus();
    if (getSelectionModel().isEmpty() && !shown.isEmpty()) {
      getSelectionModel().selectFirst();
    }
  }

  private static Optional<ChatItem> item(ChatCell cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.ofNullable(cell.getItem());
  }

  private void open(ChatItem item) {
    model.open().set(Optional.of(item.account()));
  }

  private void typed(KeyEvent key, ChatMenu menu) {
    Optional<ChatItem> selected = Optional.ofNullable(getSelectionModel().getSelectedItem());
    if (key.getCode() == KeyCode.ENTER) {
      selected.ifPresent(this::open);
      key.consume();
    } else if (key.getCode() == KeyCode.DELETE) {
      selected.ifPresent(item -> menu.remove(this, item));
      key.consume();
    }
  }

  private void opened() {
    cells.forEach(ChatCell::markOpen);
    model
        .open()
        .get()
        .ifPresent(account -> {
          int at = model.indexOf(account);
          if (at >= 0 && at < shown.size()) {
            getSelectionModel().clearAndSelect(at);
            flow().ifPresent(flow -> flow.scrollTo(at));
          }
        });
  }

  private void show(List<ChatItem> rows) {
    Optional<AccountId> selected =
        Optional.ofNullable(getSelectionModel().getSelectedItem()).map(ChatItem::account);
    Optional<Place> place = place();
    shown.become(rows);
    selected
        .map(model::indexOf)
        .filter(at -> at >= 0)
        .ifPresent(at -> {
          if (getSelectionModel().getSelectedIndex() != at) {
            getSelectionModel().clearAndSelect(at);
          }
        });
    place.ifPresent(this::comeBack);
  }

  /// Which row stands at the top, and how far it is cut off.
  private record Place(AccountId top, double offset) {}

  /// Who looks at the very beginning wants to see what comes there.
  private Optional<Place> place() {
    return flow()
        .filter(flow -> flow.getPosition() > 0)
        .flatMap(flow -> Optional.ofNullable(flow.getFirstVisibleCell()))
        .flatMap(cell ->
            Optional.ofNullable(cell.getItem())
                .map(item -> new Place(item.account(), cell.getLayoutY())));
  }

  private void comeBack(Place place) {
    int at = model.indexOf(place.top());
    if (at >= 0) {
      flow()
          .ifPresent(flow -> {
            flow.scrollToTop(at);
            flow.scrollPixels(-place.offset());
          });
    }
  }

  @SuppressWarnings("unchecked")
  private Optional<VirtualFlow<ChatCell>> flow() {
    return Optional.ofNullable((VirtualFlow<ChatCell>) lookup(".virtual-flow"));
  }
}
