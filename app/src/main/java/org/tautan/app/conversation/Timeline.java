package org.tautan.app.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.app.conversation.ConversationItem.Bubble;
import org.tautan.app.conversation.ConversationItem.Day;
import org.tautan.app.conversation.ConversationItem.Run;
import org.tautan.app.conversation.ConversationItem.Side;
import org.tautan.app.conversation.ConversationItem.Told;
import org.tautan.app.conversation.ConversationItem.Unread;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.protocol.AccountId;

/// Turns messages into rows: days apart, the unread apart, the runs of one person together. A pure
/// function of its input.
record Timeline(AccountId own, ZoneId zone) {
  private static final long RUN_MILLIS = Duration.ofMinutes(10).toMillis();

  /// @param messages oldest first
  List<ConversationItem> rows(List<Message> messages, Optional<UnreadMark> unread) {
    List<Entry> entries = entries(messages);
    int firstUnread = unread.map(mark -> firstAfter(messages, mark)).orElse(-1);
    List<ConversationItem> rows = new ArrayList<>(entries.size() + 8);
    for (int at = 0; at < entries.size(); at++) {
      Entry entry = entries.get(at);
      if (at == 0 || !entries.get(at - 1).day().equals(entry.day())) {
        rows.add(new Day(entry.day()));
      }
      if (at == firstUnread) {
        rows.add(new Unread(unread.orElseThrow().count()));
      }
      boolean follows = at > 0 && at != firstUnread && isRun(entries.get(at - 1), entry);
      boolean followed =
          at + 1 < entries.size() && at + 1 != firstUnread && isRun(entry, entries.get(at + 1));
      rows.add(
          entry.message().body() instanceof MessageBody.Note
              ? new Told(entry.message())
              : new Bubble(entry.message(), entry.side(), Run.of(follows, followed)));
    }
    return rows;
  }

  /// Messages mostly share their day with the one before, and days are dear to compute.
  private List<Entry> entries(List<Message> messages) {
    List<Entry> entries = new ArrayList<>(messages.size());
    LocalDate day = LocalDate.EPOCH;
    long from = 0;
    long to = 0;
    for (Message message : messages) {
      if (message.sentAt() < from || message.sentAt() >= to) {
        day = LocalDate.ofInstant(Instant.ofEpochMilli(message.sentAt()), zone);
        from = day.atStartOfDay(zone).toInstant().toEpochMilli();
        to = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
      }
      Side side = message.sender().account().equals(own) ? Side.MINE : Side.THEIRS;
      entries.add(new Entry(message, side, day));
    }
    return entries;
  }

  private static boolean isRun(Entry before, Entry after) {
    return before.side() == after.side()
        && before.day().equals(after.day())
        && !(before.message().body() instanceof MessageBody.Note)
        && !(after.message().body() instanceof MessageBody.Note)
        && Math.abs(after.message().sentAt() - before.message().sentAt()) < RUN_MILLIS;
  }

  private int firstAfter(List<Message> messages, UnreadMark mark) {
    for (int at = 0; at < messages.size(); at++) {
      Message message = messages.get(at);
      boolean counted =
          !message.sender().account().equals(own) && !(message.body() instanceof MessageBody.Note);
      if (counted && mark.after().map(read -> message.order().compareTo(read) > 0).orElse(true)) {
        return at;
      }
    }
    return -1;
  }

  private record Entry(Message message, Side side, LocalDate day) {}
}
