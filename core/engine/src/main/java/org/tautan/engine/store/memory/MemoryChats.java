package org.tautan.engine.store.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatFlags;
import org.tautan.engine.model.ChatOverview;
import org.tautan.engine.port.ChatStore;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.WireSecret;

/// [ChatStore] in memory.
final class MemoryChats implements ChatStore {
  private static final RowFormat<AccountId, Chat> ROWS =
      RowFormat.of(10, RowTypes.ACCOUNT, ChatRow.CODEC);
  private static final RowFormat<AccountId, ChatFlags> FLAGS =
      RowFormat.of(11, RowTypes.ACCOUNT, ChatRow.FLAGS);

  private final Table<AccountId, Chat> rows;
  private final Table<AccountId, ChatFlags> flags;
  private final MemoryMessages messages;

  MemoryChats(UndoLog log, MemoryMessages messages) {
    this.rows = new Table<>(ROWS, Comparator.naturalOrder(), log);
    this.flags = new Table<>(FLAGS, Comparator.naturalOrder(), log);
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
    return overview().stream().map(ChatOverview::chat).toList();
  }

  @Override
  public List<ChatOverview> overview() {
    return rows.rows().values().stream()
        .map(this::overview)
        .sorted(ChatOverview.NEWEST_FIRST)
        .toList();
  }

  @Override
  public Optional<ChatOverview> overview(AccountId account) {
    return rows.get(account).map(this::overview);
  }

  @Override
  public ChatFlags flags(AccountId account) {
    return flags.get(account).orElse(ChatFlags.NONE);
  }

  @Override
  public void save(AccountId account, ChatFlags changed) {
    flags.put(account, changed);
  }

  private ChatOverview overview(Chat chat) {
    return new ChatOverview(
        copy(chat),
        messages.newest(chat.account()),
        messages.unread(chat.account(), chat.readUpTo()),
        flags(chat.account()));
  }

  void restoring(Map<Integer, RowFormat.Restoring> tables) {
    tables.put(ROWS.table(), ROWS.restoring(rows::put));
    tables.put(FLAGS.table(), FLAGS.restoring(flags::put));
  }

  void erase() {
    rows.clear();
    flags.clear();
  }

  /// A contact key can be wiped by whoever holds it, so nobody shares one.
  private static Chat copy(Chat chat) {
    return chat.contactKey()
        .map(key -> chat.withContactKey(WireSecret.copyOf(key.reveal())))
        .orElse(chat);
  }
}
