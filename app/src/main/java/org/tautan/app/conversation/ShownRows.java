package org.tautan.app.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import org.tautan.engine.model.Message;

/// The rows that are shown of what is loaded: at the end no more new ones in a frame than it has
/// time for.
final class ShownRows {
  private static final int KEPT_AT_THE_END = 4 * ConversationViewModel.PAGE;

  private final Timeline timeline;
  private final ItemList items = new ItemList();
  private final FramePace pace = new FramePace();

  ShownRows(Timeline timeline) {
    this.timeline = timeline;
  }

  /// The rows, oldest first.
  ObservableList<ConversationItem> items() {
    return items;
  }

  /// How many come with a frame.
  FramePace pace() {
    return pace;
  }

  /// Shows all there is, also what waited: the person is further up.
  void showAll(LoadedMessages messages, Optional<UnreadMark> unread) {
    messages.letIn(messages.waiting());
    items.become(rows(messages, unread));
  }

  /// Shows what this frame has time for: the person sees the end.
  void showEnd(LoadedMessages messages, Optional<UnreadMark> unread) {
    messages.letIn(pace.take(messages.waiting()));
    items.become(rows(messages, unread));
  }

  /// Lets go of old rows when there are many: a conversation that stays open at its end does not
  /// grow for ever.
  void forgetOld(LoadedMessages messages, Optional<UnreadMark> unread) {
    if (messages.size() > 2 * KEPT_AT_THE_END) {
      messages.keepNewest(KEPT_AT_THE_END);
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
