package org.tautan.app.chatlist;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.tautan.app.AppParts;
import org.tautan.app.bridge.Later;
import org.tautan.app.search.FilterBar;
import org.tautan.app.search.HitsPane;
import org.tautan.app.search.SearchViewModel;
import org.tautan.engine.model.Message;
import org.tautan.protocol.AccountId;

/// The chats, and while somebody searches the messages below them. A few chats leave the rest of
/// the room to the messages; many have less than half of it. The arrows walk through both.
///
/// What belongs to searching is made when somebody searches for the first time.
final class SearchResults extends Region {
  private static final double CHATS_SHARE = 0.45;

  /// What is there since somebody searched.
  private record Parts(FilterBar filters, HitsPane hits) {}

  private final AppParts parts;
  private final ChatListViewModel model;
  private final AccountId own;
  private final ChatListPane chats;
  private final Node field;
  private final Consumer<Message> open;
  private final SearchViewModel search;
  private final Subscription subscriptions;
  private Optional<Parts> made = Optional.empty();

  /// @param own this person's account
  /// @param field where the keyboard goes from the first row upwards
  /// @param open opens a chat at a message
  SearchResults(
      AppParts parts,
      ChatListViewModel model,
      AccountId own,
      ChatListPane chats,
      Node field,
      Consumer<Message> open) {
    this.parts = parts;
    this.model = model;
    this.own = own;
    this.chats = chats;
    this.field = field;
    this.open = open;
    this.search = new SearchViewModel(parts.engine(), Later.ofWindow());
    search.text().bind(model.filter());
    getChildren().add(chats);
    setMinHeight(0);
    chats.addEventFilter(KeyEvent.KEY_PRESSED, this::typedInChats);
    this.subscriptions =
        Subscription.combine(
            model.filter().subscribe(_ -> follow()),
            search.state().subscribe(_ -> follow()),
            search.hits().subscribe(_ -> follow()));
  }

  /// Has somebody told when what is found changes.
  Subscription onChange(Runnable action) {
    return Subscription.combine(
        search.state().subscribe((_, _) -> action.run()),
        search.hits().subscribe((_, _) -> action.run()));
  }

  /// Whether messages are found, or may be in a moment.
  boolean mayHaveMessages() {
    return hasMessages() || search.state().get() == SearchViewModel.State.ASKING;
  }

  /// Puts the keyboard on the first row.
  void enter() {
    if (chats.getItems().isEmpty()) {
      made.ifPresent(now -> now.hits().enter());
    } else {
      chats.enter();
    }
  }

  /// Opens the newest of the messages that are found, if any.
  void openFirstMessage() {
    search.hits().get().messages().stream().findFirst().ifPresent(open);
  }

  void close() {
    subscriptions.unsubscribe();
    made.ifPresent(now -> now.hits().close());
    search.close();
  }

  private boolean hasMessages() {
    return !search.hits().get().messages().isEmpty();
  }

  private void follow() {
    boolean searching = model.isSearching();
    if (searching && made.isEmpty()) {
      make();
    }
    if (made.isPresent()) {
      made.get().filters().setVisible(searching);
      made.get().hits().setVisible(hasMessages());
      if (!searching) {
        made.get().filters().clear();
      }
    }
    requestLayout();
  }

  private void make() {
    ChatTime times = new ChatTime(parts.words(), ZoneId.systemDefault());
    FilterBar filters = new FilterBar(parts, search, own, model::choices);
    HitsPane hits =
        new HitsPane(parts, search, new NamesOfHits(model, times, own, parts.clock()), open);
    hits.onLeave(this::leaveHits);
    made = Optional.of(new Parts(filters, hits));
    getChildren().setAll(filters, chats, hits);
  }

  private void leaveHits() {
    if (chats.isVisible() && !chats.getItems().isEmpty()) {
      chats.requestFocus();
      chats.getSelectionModel().selectLast();
    } else {
      field.requestFocus();
    }
  }

  private void typedInChats(KeyEvent key) {
    boolean last = chats.getSelectionModel().getSelectedIndex() == chats.getItems().size() - 1;
    if (key.getCode() == KeyCode.DOWN && !key.isAltDown() && last && hasMessages()) {
      enterHits();
      key.consume();
    }
  }

  private void enterHits() {
    made.ifPresent(now -> now.hits().enter());
  }

  @Override
  protected void layoutChildren() {
    double top = 0;
    double width = getWidth();
    if (made.isPresent() && made.get().filters().isVisible()) {
      FilterBar filters = made.get().filters();
      top = snapSizeY(filters.prefHeight(width));
      filters.resizeRelocate(0, 0, width, top);
    }
    double left = getHeight() - top;
    double above = chats.isVisible() ? left : 0;
    if (made.isPresent() && hasMessages()) {
      double wanted = chats.getItems().size() * Math.max(1, chats.getFixedCellSize());
      above = chats.isVisible() ? snapSizeY(Math.min(wanted, CHATS_SHARE * left)) : 0;
      made.get().hits().resizeRelocate(0, top + above, width, left - above);
    }
    chats.resizeRelocate(0, top, width, above);
  }
}
