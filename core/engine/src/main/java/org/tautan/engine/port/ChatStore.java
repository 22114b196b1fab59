package org.tautan.engine.port;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatFlags;
import org.tautan.engine.model.ChatOverview;
import org.tautan.protocol.AccountId;

/// Chats, one a contact.
public interface ChatStore {
  /// The chat with an account.
  Optional<Chat> find(AccountId account);

  /// Inserts or replaces.
  void save(Chat chat);

  /// All chats, the one with the newest message first, those without messages last.
  List<Chat> list();

  /// What a list shows of every chat, in the order of [#list]. Costs one look-up a chat, however
  /// many messages there are.
  List<ChatOverview> overview();

  /// What a list shows of one chat; empty when there is no such chat.
  Optional<ChatOverview> overview(AccountId account);

  /// How a chat is arranged; [ChatFlags#NONE] unless something else was saved.
  ChatFlags flags(AccountId account);

  /// Inserts or replaces how a chat is arranged, whether or not there is a chat yet.
  void save(AccountId account, ChatFlags flags);
}
