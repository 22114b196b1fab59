package org.tautan.app.conversation;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.tautan.app.conversation.ConversationItem.Bubble;
import org.tautan.app.conversation.ConversationItem.Told;
import org.tautan.engine.model.Message;

/// The rows that are shown. Of those that come at the end, a frame takes only as many as can be
/// drawn in its time: when many messages come at once the window goes on answering, and the rest
/// follows with the next frames. Who would be too far behind sees the end at once instead.
final class PacedItems {
  /// New rows at the end in one frame.
  static final int IN_A_FRAME = 6;

  /// Rows that wait for their frame at most.
  static final int MOST_BEHIND = 120;

  private final ItemList items = new ItemList();
  private final ReadOnlyBooleanWrapper pacing = new ReadOnlyBooleanWrapper();
  private int inThisFrame;
  private boolean behind;

  /// The rows, oldest first.
  ItemList items() {
    return items;
  }

  /// Whether [#nextFrame] is to be called before the next frame.
  ReadOnlyBooleanProperty pacing() {
    return pacing.getReadOnlyProperty();
  }

  /// Whether some rows at the end are not shown yet.
  boolean isBehind() {
    return behind;
  }

  /// Makes the rows these, all at once.
  void become(List<ConversationItem> rows) {
    behind = false;
    items.become(rows);
  }

  /// Makes the rows these, but for those at the end for which this frame has no time.
  void follow(List<ConversationItem> rows) {
    int fresh = fresh(rows);
    int room = fresh > MOST_BEHIND ? fresh : IN_A_FRAME - inThisFrame;
    int taken = Math.clamp(room, 0, fresh);
    inThisFrame = Math.min(IN_A_FRAME, inThisFrame + taken);
    behind = taken < fresh;
    items.become(rows.subList(0, rows.size() - (fresh - taken)));
    if (taken > 0 || behind) {
      pacing.set(true);
    }
  }

  /// A frame is about to begin, in which there is room again.
  void nextFrame() {
    if (inThisFrame == 0 && !behind) {
      pacing.set(false);
    }
    inThisFrame = 0;
  }

  /// How many rows stand behind the last one that is shown.
  private int fresh(List<ConversationItem> rows) {
    if (items.isEmpty()) {
      return 0;
    }
    ConversationItem last = items.getLast();
    for (int at = rows.size() - 1; at >= 0; at--) {
      if (isSame(rows.get(at), last)) {
        return rows.size() - 1 - at;
      }
    }
    return 0;
  }

  private static boolean isSame(ConversationItem one, ConversationItem other) {
    return switch (one) {
      case Bubble(Message message, var _, var _) ->
          other instanceof Bubble(Message before, var _, var _) && isSame(message, before);
      case Told(Message message) ->
          other instanceof Told(Message before) && isSame(message, before);
      case ConversationItem.Day _, ConversationItem.Unread _ -> one.equals(other);
    };
  }

  private static boolean isSame(Message one, Message other) {
    return one.id().equals(other.id()) && one.sender().account().equals(other.sender().account());
  }
}
