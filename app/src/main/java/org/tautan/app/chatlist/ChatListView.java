package org.tautan.app.chatlist;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.AppParts;
import org.tautan.app.avatar.Avatar;
import org.tautan.app.text.Direction;
import org.tautan.app.words.Words;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.model.Message;

/// The list of chats with its head: what can be begun, what is searched for, the ways to requests
/// and archive.
final class ChatListView extends VBox {
  private static final long MINUTE = 60_000;
  private static final long OFTEN = 2_000;

  private final ChatListViewModel model;
  private final Words words;
  private final TextField filter = new TextField();
  private final Label title = new Label();
  private final Button back;
  private final HBox tools;
  private final Button requests;
  private final Button archive;
  private final ChatListPane list;
  private final SearchResults results;
  private final VBox empty;
  private final Label nothing = new Label();
  private final Subscription subscriptions;
  private boolean watching;
  private boolean closed;

  /// What the list leads to.
  ///
  /// @param newChat begins a chat with somebody
  /// @param profile shows this person's own page
  /// @param hit opens a chat at a message
  record Ways(Runnable newChat, Runnable profile, Consumer<Message> hit) {}

  ChatListView(
      AppParts parts, OwnAccount account, ChatListViewModel model, ChatMenu menu, Ways ways) {
    this.model = model;
    this.words = parts.words();
    this.back = icon("chatlist-back", Feather.ARROW_LEFT, "chatlist.back");
    this.tools = tools(parts, account, ways);
    this.requests = row("chatlist-requests", Feather.USER_PLUS);
    this.archive = row("chatlist-archive", Feather.ARCHIVE);
    this.list = new ChatListPane(parts, model, menu);
    this.results = new SearchResults(parts, model, account.id(), list, filter, ways.hit());
    this.empty = empty(ways);
    back.setOnAction(_ -> model.shelf().set(ChatShelf.CHATS));
    requests.setOnAction(_ -> model.shelf().set(ChatShelf.REQUESTS));
    archive.setOnAction(_ -> model.shelf().set(ChatShelf.ARCHIVE));
    nothing.getStyleClass().add("t-muted");
    nothing.setWrapText(true);
    nothing.setId("chatlist-nothing");
    StackPane body = new StackPane(results, empty, nothing);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head(), searchField(), requests, archive, body);
    getStyleClass().add("chatlist");
    subscriptions =
        Subscription.combine(
            model.rows().subscribe(_ -> follow()),
            model.loaded().subscribe(_ -> follow()),
            model.shelf().subscribe(_ -> follow()),
            model.requests().subscribe(_ -> follow()),
            model.archived().subscribe(_ -> follow()),
            model.archivedUnread().subscribe(_ -> follow()),
            results.onChange(this::follow));
    later(MINUTE, this::minutePassed);
  }

  void close() {
    closed = true;
    subscriptions.unsubscribe();
    list.close();
    results.close();
  }

  /// Puts the keyboard into the search field.
  void search(String text) {
    filter.setText(text);
    filter.requestFocus();
    filter.selectAll();
  }

  private HBox head() {
    title.getStyleClass().add("t-heading");
    title.setId("chatlist-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(back, title, gap, tools);
    head.getStyleClass().add("chatlist-head");
    return head;
  }

  private HBox tools(AppParts parts, OwnAccount account, Ways ways) {
    Button add = icon("chatlist-new", Feather.EDIT, "chatlist.new-chat");
    add.setOnAction(_ -> ways.newChat().run());
    Avatar avatar = new Avatar(parts.emoji());
    avatar.getStyleClass().add("avatar-small");
    avatar.show(account.id(), account.displayName());
    Button me = new Button();
    me.setGraphic(avatar);
    name(me, "chatlist-profile", "chatlist.profile");
    me.setOnAction(_ -> ways.profile().run());
    HBox both = new HBox(add, me);
    both.getStyleClass().add("chatlist-tools");
    return both;
  }

  private StackPane searchField() {
    filter.setId("chatlist-filter");
    filter.setPromptText(words.text("chatlist.search"));
    filter.setAccessibleText(words.text("chatlist.search"));
    filter.textProperty().bindBidirectional(model.filter());
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::typedInSearch);
    FontIcon sign = new FontIcon(Feather.SEARCH);
    Button clear = icon("chatlist-clear", Feather.X, "chatlist.clear");
    clear.visibleProperty().bind(filter.textProperty().isNotEmpty());
    clear.setOnAction(_ -> search(""));
    StackPane pane = new StackPane(filter, sign, clear);
    StackPane.setAlignment(sign, Pos.CENTER_LEFT);
    StackPane.setAlignment(clear, Pos.CENTER_RIGHT);
    pane.getStyleClass().add("chatlist-search");
    return pane;
  }

  private void typedInSearch(KeyEvent key) {
    if (key.getCode() == KeyCode.DOWN) {
      results.enter();
      key.consume();
    } else if (key.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
      filter.clear();
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER && !model.rows().get().isEmpty()) {
      model.open().set(Optional.of(model.rows().get().getFirst().account()));
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER) {
      results.openFirstMessage();
      key.consume();
    }
  }

  private VBox empty(Ways ways) {
    Label heading = new Label(words.text("chatlist.none"));
    heading.getStyleClass().add("t-strong");
    Label text = new Label(words.text("chatlist.none-text"));
    text.getStyleClass().add("t-muted");
    text.setWrapText(true);
    Button add = new Button(words.text("chatlist.new-chat"));
    add.getStyleClass().add("accent");
    add.setId("chatlist-empty-new");
    add.setOnAction(_ -> ways.newChat().run());
    Button code = new Button(words.text("chatlist.my-code"));
    code.setId("chatlist-empty-code");
    code.setOnAction(_ -> ways.profile().run());
    VBox pane = new VBox(new FontIcon(Feather.MESSAGE_SQUARE), heading, text, add, code);
    pane.getStyleClass().add("chatlist-empty");
    return pane;
  }

  private void follow() {
    watchTyping();
    boolean home = model.shelf().get() == ChatShelf.CHATS;
    boolean searching = model.isSearching();
    boolean none = model.loaded().get() && model.rows().get().isEmpty();
    boolean all = model.requests().get() == 0 && model.archived().get() == 0;
    title.setText(words.text("chatlist.shelf", model.shelf().get()));
    present(back, !home);
    present(tools, home);
    present(requests, home && !searching && model.requests().get() > 0);
    requests.setText(words.text("chatlist.requests", model.requests().get()));
    present(archive, home && !searching && model.archived().get() > 0);
    archive.setText(
        words.text("chatlist.archived", model.archived().get(), model.archivedUnread().get()));
    empty.setVisible(none && home && !searching && all);
    nothing.setVisible(none && !empty.isVisible() && !results.mayHaveMessages());
    nothing.setText(
        searching
            ? words.text("chatlist.not-found", Direction.isolated(model.filter().get().strip()))
            : words.text("chatlist.nothing-in", model.shelf().get()));
    present(list, !none);
  }

  /// Silences end and days pass.
  private void minutePassed() {
    model.timePassed();
    list.refresh();
    later(MINUTE, this::minutePassed);
  }

  private void watchTyping() {
    if (!watching && model.isAnybodyTyping()) {
      watching = true;
      later(
          OFTEN,
          () -> {
            watching = false;
            model.timePassed();
            watchTyping();
          });
    }
  }

  /// Without a running animation, which would wake the window sixty times a second.
  private void later(long millis, Runnable action) {
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, Platform::runLater)
        .execute(() -> {
          if (!closed) {
            action.run();
          }
        });
  }

  private Button row(String id, Feather sign) {
    Button row = new Button();
    row.setGraphic(new FontIcon(sign));
    row.setId(id);
    row.getStyleClass().add("chatlist-row");
    row.setMaxWidth(Double.MAX_VALUE);
    return row;
  }

  private Button icon(String id, Feather sign, String key) {
    Button button = new Button();
    button.setGraphic(new FontIcon(sign));
    name(button, id, key);
    return button;
  }

  private void name(Button button, String id, String key) {
    button.setId(id);
    button.getStyleClass().add("t-icon-button");
    button.setAccessibleText(words.text(key));
    button.setTooltip(new Tooltip(words.text(key)));
  }

  private static void present(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
