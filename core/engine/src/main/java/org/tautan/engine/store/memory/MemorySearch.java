package org.tautan.engine.store.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.SearchQuery;
import org.tautan.engine.port.SearchStore;
import org.tautan.protocol.AccountId;

/// [SearchStore] in memory: looks at the messages of each chat, the newest first, until it has as
/// many as are asked for.
///
/// @param messages of all chats
/// @param chats which of them are hidden
record MemorySearch(MemoryMessages messages, MemoryChats chats) implements SearchStore {
  @Override
  public List<Message> find(SearchQuery query, Optional<Message> below, int limit) {
    Predicate<Message> wanted = message -> isBelow(message, below) && query.finds(message);
    List<Message> found = new ArrayList<>();
    for (AccountId chat :
        query.chat().isPresent() ? List.of(query.chat().get()) : messages.chats()) {
      if (query.chat().isPresent() || isShown(chat)) {
        found.addAll(messages.newest(chat, below.map(Message::order), wanted, limit));
      }
    }
    found.sort(SearchQuery.NEWEST_FIRST);
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  @Override
  public int count(SearchQuery query, int most) {
    return find(query, Optional.empty(), most).size();
  }

  @Override
  public boolean isComplete() {
    return true;
  }

  @Override
  public void indexMore(int rows) {
    // there is no index
  }

  private static boolean isBelow(Message message, Optional<Message> other) {
    return other.isEmpty() || SearchQuery.NEWEST_FIRST.compare(message, other.get()) > 0;
  }

  private boolean isShown(AccountId account) {
    Optional<Chat> chat = chats.find(account);
    return chat.isEmpty()
        || (chat.get().state() != ChatState.BLOCKED && chat.get().state() != ChatState.REMOVED);
  }
}
