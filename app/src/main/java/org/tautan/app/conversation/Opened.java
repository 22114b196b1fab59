package org.tautan.app.conversation;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.api.Chats;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.Message;
import org.tautan.protocol.AccountId;

/// What is there when a conversation opens: what is unread, and half a page above that.
///
/// @param asked how many rows were asked for
record Opened(Optional<Chat> about, int unread, List<Message> page, int asked) {
  private static final int MOST = 500;

  static Opened of(Chats chats, AccountId chat) {
    int unread = chats.unread(chat);
    int page = ConversationViewModel.PAGE;
    int limit = Math.clamp(unread + page / 2, page, MOST);
    return new Opened(chats.find(chat), unread, chats.page(chat, Optional.empty(), limit), limit);
  }
}
