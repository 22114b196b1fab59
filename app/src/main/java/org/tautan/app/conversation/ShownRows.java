package org.tautan.app.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import org.tautan.app.rows.RowList;
import org.tautan.engine.model.Message;
import org.tautan.protocol.content.OrderKey;

/// The rows that are shown of what is loaded: at the end no more new ones in a frame than it has
/// time for.
final class ShownRows {
  private static final int KEPT_AT_THE_END = 4 * ConversationViewModel.PAGE;

  private final Timeline timeline;
  private final RowList<ConversationItem> items = new RowList<>();
  private final FramePace pace = new FramePace();
  private long shownChanges = -1;
  private Optional<UnreadMark> shownUnread = Optional.empty();

  ShownRows(Timeline timeline) {
    this.timeline = timeline;
  }

  /// The rows, oldest first.
  ObservableList<ConversationItem> items() {
    return items;
  }

  /// The row of the unread divider; -1 for none.
  int unreadRow() {
    for (int at = items.size() - 1; at >= 0; at--) {
      if (items.get(at) instanceof ConversationItem.Unread) {
        return at;
      }
    }
    return -1;
  }

  /// The row of the first message at a place or below; the last one where there is none.
  int rowAt(OrderKey place) {
    for (int at = 0; at < items.size(); at++) {
      boolean there =
          switch (items.get(at)) {
            case ConversationItem.Bubble bubble -> isAtOrBelow(bubble.message(), place);
            case ConversationItem.Told told -> isAtOrBelow(told.message(), place);
            case ConversationItem.Day _, ConversationItem.Unread _ -> false;
          };
      if (there) {
        return at;
      }
    }
    return items.size() - 1;
  }

  private static boolean isAtOrBelow(Message message, OrderKey place) {
    return message.order().compareTo(place) >= 0;
  }

  /// How many come with a frame.
  FramePace pace() {
    return pace;
  }

  /// Shows all there is, also what waited: the person is further up.
  void showAll(LoadedMessages messages, Optional<UnreadMark> unread) {
    messages.letIn(messages.waiting());
    show(messages, unread);
  }

  /// Shows what this frame has time for: the person sees the end.
  void showEnd(LoadedMessages messages, Optional<UnreadMark> unread) {
    messages.letIn(pace.take(messages.waiting()));
    show(messages, unread);
  }

  /// Lets go of old rows when there are many: a conversation that stays open at its end does not
  /// grow for ever.
  void forgetOld(LoadedMessages messages, Optional<UnreadMark> unread) {
    if (messages.size() > 2 * KEPT_AT_THE_END) {
      messages.keepNewest(KEPT_AT_THE_END);
      show(messages, unread);
    }
  }

  /// What only queues up changes no row, and in a burst most of what comes does that.
  private void show(LoadedMessages messages, Optional<UnreadMark> unread) {
    if (messages.changes() != shownChanges || !unread.equals(shownUnread)) {
      shownChanges = messages.changes();
      shownUnread = unread;
      items.become(rows(messages, unread));
    }
  }

  /// How the last row ends depends on what will follow it.
  private List<ConversationItem> rows(LoadedMessages messages, Optional<UnreadMark> unread) {
    Optional<Message> next = messages.next();
    if (next.isEmpty()) {
      return timeline.rows(messages.all(), unread);
    }
    List<Message> more = new ArrayList<>(messages.all());
    more.add(next.get());
    List<ConversationItem> rows = timeline.rows(more, unread);
    int end = rows.size() - 1;
    while (end > 0 && isDivider(rows.get(end - 1))) {
      end--;
    }
    return rows.subList(0, end);
  }

  private static boolean isDivider(ConversationItem row) {
    return row instanceof ConversationItem.Day || row instanceof ConversationItem.Unread;
  }
}
