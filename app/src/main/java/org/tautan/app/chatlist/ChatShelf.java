package org.tautan.app.chatlist;

import java.util.Locale;
import org.tautan.engine.model.ChatFlags.Shelf;
import org.tautan.engine.model.ChatOverview;
import org.tautan.engine.model.ChatState;

/// The lists into which chats are sorted.
public enum ChatShelf {
  /// The ordinary list.
  CHATS,
  /// What the person has put away.
  ARCHIVE,
  /// What strangers wrote, until the person decides.
  REQUESTS;

  /// Whether a chat stands in this list.
  boolean holds(ChatOverview chat) {
    return switch (chat.chat().state()) {
      case ACCEPTED -> this == (chat.flags().shelf() == Shelf.ARCHIVE ? ARCHIVE : CHATS);
      case REQUEST -> this == REQUESTS;
      case BLOCKED, REMOVED -> false;
    };
  }

  /// Whether a search finds a chat: in all lists at once, and among the blocked, who stand in none.
  ///
  /// @param wanted in lower case
  static boolean finds(ChatOverview chat, String wanted, Locale locale) {
    return chat.chat().state() != ChatState.REMOVED
        && (contains(chat.chat().title(), wanted, locale)
            || contains(chat.chat().displayName(), wanted, locale));
  }

  private static boolean contains(String name, String wanted, Locale locale) {
    return name.toLowerCase(locale).contains(wanted);
  }
}
