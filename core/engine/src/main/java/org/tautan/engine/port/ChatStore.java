package org.tautan.engine.port;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.model.Chat;
import org.tautan.protocol.AccountId;

/// Chats, one a contact.
public interface ChatStore {
  /// The chat with an account.
  Optional<Chat> find(AccountId account);

  /// Inserts or replaces.
  void save(Chat chat);

  /// All chats, the one with the newest message first, those without messages last.
  List<Chat> list();
}
