package org.tautan.app.chatlist;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.engine.api.Chats;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.model.ChatState;
import org.tautan.protocol.AccountId;

/// The list of chats, newest message first, and which one is open. On the window's thread.
public final class ChatListViewModel implements AutoCloseable {
  private final EngineClient engine;
  private final ObservableList<ChatItem> items = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<AccountId>> open =
      new SimpleObjectProperty<>(Optional.empty());
  private final Subscription subscription;

  /// Follows an engine's chats.
  public ChatListViewModel(EngineClient engine) {
    this.engine = engine;
    this.subscription = engine.subscribe(this::happened);
    load();
  }

  /// The rows.
  public ObservableList<ChatItem> items() {
    return items;
  }

  /// The chat that is open.
  public ObjectProperty<Optional<AccountId>> open() {
    return open;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }

  private void happened(List<EngineEvent> events) {
    boolean changed =
        events.stream()
            .anyMatch(event ->
                event instanceof EngineEvent.ChatChanged
                    || event instanceof EngineEvent.MessageAdded
                    || event instanceof EngineEvent.MessageChanged);
    if (changed) {
      load();
    }
  }

  private void load() {
    engine.ask(asked -> list(asked.chats()), items::setAll);
  }

  private static List<ChatItem> list(Chats chats) {
    return chats.list().stream()
        .filter(chat -> chat.state() == ChatState.ACCEPTED)
        .map(chat -> new ChatItem(chat.account(), chat.title(), chats.unread(chat.account())))
        .toList();
  }
}
