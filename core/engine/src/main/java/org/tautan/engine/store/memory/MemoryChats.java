package org.tautan.engine.store.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tautan.engine.model.Chat;
import org.tautan.engine.port.ChatStore;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.content.OrderKey;

/// [ChatStore] in memory.
final class MemoryChats implements ChatStore {
  private record Placed(Chat chat, Optional<OrderKey> newest) {}

  private static final Comparator<Placed> NEWEST_FIRST =
      Comparator.comparing(
          Placed::newest,
          (a, b) ->
              a.isPresent() && b.isPresent()
                  ? b.get().compareTo(a.get())
                  : Boolean.compare(b.isPresent(), a.isPresent()));

  private final Table<AccountId, Chat> rows;
  private final MemoryMessages messages;

  MemoryChats(UndoLog log, MemoryMessages messages) {
    this.rows = new Table<>(Comparator.naturalOrder(), log);
    this.messages = messages;
  }

  @Override
  public Optional<Chat> find(AccountId account) {
    return rows.get(account).map(MemoryChats::copy);
  }

  @Override
  public void save(Chat chat) {
    rows.put(chat.account(), copy(chat));
  }

  @Override
  public List<Chat> list() {
    return rows.rows().values().stream()
        .map(chat -> new Placed(chat, messages.newest(chat.account())))
        .sorted(NEWEST_FIRST)
        .map(placed -> copy(placed.chat()))
        .toList();
  }

  void erase() {
    rows.clear();
  }

  /// A contact key can be wiped by whoever holds it, so nobody shares one.
  private static Chat copy(Chat chat) {
    return chat.contactKey()
        .map(key -> chat.withContactKey(WireSecret.copyOf(key.reveal())))
        .orElse(chat);
  }
}
