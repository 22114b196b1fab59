package org.tautan.app.chatlist;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.tautan.app.AppParts;
import org.tautan.app.shell.Screen;
import org.tautan.engine.api.OwnAccount;

/// The page of chats: the list at the left, the open conversation at the right.
public final class ChatsView implements Screen {
  private static final double LIST_SHARE = 0.3;

  private final ChatListViewModel model;
  private final SplitPane root = new SplitPane();

  /// The chats of an account.
  public ChatsView(AppParts parts, OwnAccount account) {
    this.model = new ChatListViewModel(parts.engine());
    ChatListView list = new ChatListView(model, parts.words());
    Label empty = new Label(parts.words().text("chatlist.welcome", account.displayName()));
    empty.getStyleClass().add("t-muted");
    StackPane conversation = new StackPane(empty);
    conversation.getStyleClass().add("chats-empty");
    root.getItems().addAll(list, conversation);
    root.setDividerPositions(LIST_SHARE);
    SplitPane.setResizableWithParent(list, false);
    root.getStyleClass().add("chats");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    model.close();
  }
}
