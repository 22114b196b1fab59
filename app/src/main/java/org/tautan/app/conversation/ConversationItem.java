package org.tautan.app.conversation;

import java.time.LocalDate;
import org.tautan.engine.model.Message;

/// One row of a conversation as it is drawn.
public sealed interface ConversationItem {
  /// The messages below were written on another day than those above.
  record Day(LocalDate date) implements ConversationItem {}

  /// The messages below had not been read when the person came.
  record Unread(int count) implements ConversationItem {}

  /// What somebody wrote, or what stands in its place.
  record Bubble(Message message, Side side, Run run) implements ConversationItem {}

  /// What the conversation says by itself.
  record Told(Message message) implements ConversationItem {}

  /// Whose message it is.
  enum Side {
    /// Written on one of the own devices.
    MINE,
    /// Written by the other person.
    THEIRS
  }

  /// Where a message stands among those of the same person that follow each other closely.
  enum Run {
    /// It stands alone.
    ONLY,
    /// The first of several.
    FIRST,
    /// Neither first nor last.
    MIDDLE,
    /// The last of several.
    LAST;

    static Run of(boolean followsItsOwn, boolean isFollowedByItsOwn) {
      if (followsItsOwn) {
        return isFollowedByItsOwn ? MIDDLE : LAST;
      }
      return isFollowedByItsOwn ? FIRST : ONLY;
    }
  }
}
