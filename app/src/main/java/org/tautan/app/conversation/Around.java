package org.tautan.app.conversation;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.api.Chats;
import org.tautan.engine.model.Message;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.content.OrderKey;

/// What stands around a place of a conversation.
///
/// @param older newest first, the row at the place itself among them
/// @param newer oldest first
record Around(List<Message> older, List<Message> newer) {
  static Around of(Chats chats, AccountId chat, OrderKey place) {
    List<Message> newer = chats.after(chat, place, ConversationViewModel.PAGE);
    Optional<OrderKey> end =
        newer.isEmpty() ? Optional.empty() : Optional.of(newer.getFirst().order());
    return new Around(chats.page(chat, end, ConversationViewModel.PAGE), newer);
  }
}
