package org.tautan.app.chatlist;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.tautan.app.AppParts;
import org.tautan.app.conversation.ConversationView;
import org.tautan.app.shell.Screen;
import org.tautan.engine.api.OwnAccount;

/// The page of chats: the list at the left, the open conversation at the right.
public final class ChatsView implements Screen {
  private static final double LIST_SHARE = 0.3;

  private final ChatListViewModel model;
  private final SplitPane root = new SplitPane();
  private final StackPane place = new StackPane();
  private Optional<Screen> conversation = Optional.empty();

  /// The chats of an account.
  public ChatsView(AppParts parts, OwnAccount account) {
    this.model = new ChatListViewModel(parts.engine());
    ChatListView list = new ChatListView(model, parts.words());
    Label empty = new Label(parts.words().text("chatlist.welcome", account.displayName()));
    empty.getStyleClass().add("t-muted");
    place.getStyleClass().add("chats-empty");
    root.getItems().addAll(list, place);
    root.setDividerPositions(LIST_SHARE);
    SplitPane.setResizableWithParent(list, false);
    root.getStyleClass().add("chats");
    model
        .open()
        .subscribe(
            open -> show(open.map(chat -> new ConversationView(parts, account, chat)), empty));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    conversation.ifPresent(Screen::close);
    model.close();
  }

  /// One conversation at a time follows the engine.
  private void show(Optional<ConversationView> opened, Node otherwise) {
    conversation.ifPresent(Screen::close);
    conversation = opened.map(Screen.class::cast);
    place.getChildren().setAll(conversation.<Node>map(Screen::root).orElse(otherwise));
  }
}
