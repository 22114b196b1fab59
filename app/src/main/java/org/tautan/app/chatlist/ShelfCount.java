package org.tautan.app.chatlist;

import java.util.HashSet;
import java.util.Set;
import org.tautan.engine.model.ChatOverview;
import org.tautan.protocol.AccountId;

/// How many chats stand in a list. It follows what is new of each chat, so that thousands of others
/// are not counted again.
final class ShelfCount {
  private final ChatShelf shelf;
  private final Set<AccountId> chats = new HashSet<>();
  private final Set<AccountId> unread = new HashSet<>();

  ShelfCount(ChatShelf shelf) {
    this.shelf = shelf;
  }

  void clear() {
    chats.clear();
    unread.clear();
  }

  /// Takes in what is new of a chat.
  void take(ChatOverview chat) {
    boolean stands = shelf.holds(chat);
    put(chats, chat.account(), stands);
    put(unread, chat.account(), stands && chat.unread() > 0);
  }

  private static void put(Set<AccountId> set, AccountId chat, boolean is) {
    if (is) {
      set.add(chat);
    } else {
      set.remove(chat);
    }
  }

  /// All that stand in it.
  int all() {
    return chats.size();
  }

  /// Those of them in which something is unread.
  int unread() {
    return unread.size();
  }
}
