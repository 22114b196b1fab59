package org.tautan.engine.model;

import java.util.Comparator;
import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.content.OrderKey;

/// What a list of chats shows of one of them.
///
/// @param chat the chat
/// @param last its newest row, lines included
/// @param unread rows of the other side that no own device has read; lines do not count
/// @param flags how the person has arranged it
public record ChatOverview(Chat chat, Optional<Message> last, int unread, ChatFlags flags) {
  /// The chat with the newest row first, those without rows last, by account.
  public static final Comparator<ChatOverview> NEWEST_FIRST =
      Comparator.comparing(ChatOverview::place, ChatOverview::newestFirst)
          .thenComparing(ChatOverview::account);

  /// Whose chat it is.
  public AccountId account() {
    return chat.account();
  }

  private Optional<OrderKey> place() {
    return last.map(Message::order);
  }

  private static int newestFirst(Optional<OrderKey> a, Optional<OrderKey> b) {
    return a.isPresent() && b.isPresent()
        ? b.get().compareTo(a.get())
        : Boolean.compare(b.isPresent(), a.isPresent());
  }
}
