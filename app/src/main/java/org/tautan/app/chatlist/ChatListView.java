package org.tautan.app.chatlist;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tautan.app.words.Words;

/// The list of chats.
final class ChatListView extends VBox {
  ChatListView(ChatListViewModel model, Words words) {
    Label title = new Label(words.text("chatlist.title"));
    title.getStyleClass().add("t-heading");
    ListView<ChatItem> list = new ListView<>(model.items());
    list.setId("chats");
    list.setCellFactory(_ -> new Cell());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> {
          if (chosen != null) {
            model.open().set(Optional.of(chosen.account()));
          }
        });
    list.setPlaceholder(new Label(words.text("chatlist.none")));
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(title, list);
    getStyleClass().add("chatlist");
  }

  private static final class Cell extends ListCell<ChatItem> {
    @Override
    protected void updateItem(ChatItem item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty ? "" : item.title());
    }
  }
}
