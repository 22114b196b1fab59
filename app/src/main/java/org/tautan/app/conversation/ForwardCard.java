package org.tautan.app.conversation;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.text.Direction;
import org.tautan.app.words.Words;
import org.tautan.engine.api.SendOutcome;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.port.StoreException;

/// Lets the person pick a chat to which a text is sent as well.
final class ForwardCard {
  private final EngineClient engine;
  private final Words words;
  private final AskPane pane;
  private final Consumer<SendOutcome> outcomes;
  private final Consumer<StoreException.Reason> notStored;

  /// @param outcomes is told what came of sending
  ForwardCard(
      EngineClient engine,
      Words words,
      AskPane pane,
      Consumer<SendOutcome> outcomes,
      Consumer<StoreException.Reason> notStored) {
    this.outcomes = outcomes;
    this.notStored = notStored;
    this.engine = engine;
    this.words = words;
    this.pane = pane;
  }

  /// Asks for the chat, then sends.
  void show(String text) {
    engine.ask(
        asked -> asked.chats().list().stream().filter(ForwardCard::isOpen).toList(),
        chats -> show(text, chats));
  }

  private static boolean isOpen(Chat chat) {
    return chat.state() == ChatState.ACCEPTED;
  }

  private void show(String text, List<Chat> chats) {
    FilteredList<Chat> matching = new FilteredList<>(FXCollections.observableArrayList(chats));
    ListView<Chat> list = new ListView<>(matching);
    list.setId("conversation-forward-list");
    list.setAccessibleText(words.text("conversation.forward.title"));
    list.setCellFactory(_ -> new Cell());
    list.setPlaceholder(new Label(words.text("conversation.forward.none")));
    TextField search = new TextField();
    search.setId("conversation-forward-search");
    search.setPromptText(words.text("conversation.forward.search"));
    search.setAccessibleText(words.text("conversation.forward.search"));
    search
        .textProperty()
        .subscribe(typed -> {
          matching.setPredicate(chat -> isFor(chat, typed));
          list.getSelectionModel().selectFirst();
        });
    search.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            event.consume();
          }
        });
    search.setOnAction(_ -> send(text, list));
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        send(text, list);
      }
    });
    list.setOnMouseClicked(_ -> send(text, list));
    VBox card = AskPane.card(words.text("conversation.forward.title"));
    card.getChildren().addAll(search, list);
    card.getStyleClass().add("conversation-forward");
    pane.show(card, search);
  }

  private boolean isFor(Chat chat, String typed) {
    return chat.title().toLowerCase(words.locale()).contains(typed.toLowerCase(words.locale()));
  }

  private void send(String text, ListView<Chat> list) {
    Chat chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      pane.close();
      new ChatCommands(engine, chosen.account()).send(text, outcomes, notStored);
    }
  }

  private static final class Cell extends ListCell<Chat> {
    @Override
    protected void updateItem(Chat chat, boolean empty) {
      super.updateItem(chat, empty);
      setText(empty || chat == null ? "" : Direction.isolated(chat.title()));
    }
  }
}
