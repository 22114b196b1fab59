package org.tautan.app.chatlist;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.tautan.app.chatlist.ChatItem.Sound;
import org.tautan.app.chatlist.ChatItem.Who;
import org.tautan.engine.api.EngineEvent.Activity;
import org.tautan.engine.model.ChatFlags.Pin;
import org.tautan.engine.model.ChatOverview;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Message;
import org.tautan.protocol.AccountId;

/// All chats as they were last told, and how they become rows: pinned ones first, then by the time
/// of their newest message or, without one, of the decision that made them a chat.
final class ChatRows {
  private static final Comparator<ChatOverview> ORDER =
      Comparator.comparing((ChatOverview chat) -> chat.flags().pin() == Pin.NOT_PINNED)
          .thenComparing(ChatRows::time, Comparator.reverseOrder())
          .thenComparing(ChatOverview::account);

  private record Made(ChatItem item, Activity activity) {}

  private final AccountId own;
  private final InstantSource clock;
  private final Map<AccountId, ChatOverview> chats = new HashMap<>();
  private final Map<AccountId, Made> made = new HashMap<>();
  private final List<ChatOverview> sorted = new ArrayList<>();
  private final Map<AccountId, Long> typing = new HashMap<>();
  private final ShelfCount requests = new ShelfCount(ChatShelf.REQUESTS);
  private final ShelfCount archived = new ShelfCount(ChatShelf.ARCHIVE);

  ChatRows(AccountId own, InstantSource clock) {
    this.own = own;
    this.clock = clock;
  }

  void replace(Collection<ChatOverview> all) {
    chats.clear();
    all.forEach(chat -> chats.put(chat.account(), chat));
    requests.clear();
    archived.clear();
    chats.values().forEach(this::count);
    sorted.clear();
    sorted.addAll(chats.values());
    sorted.sort(ORDER);
  }

  /// Takes in what is new of a chat and moves it to its place; the thousands of others stay.
  void put(ChatOverview chat) {
    ChatOverview old = chats.put(chat.account(), chat);
    if (old != null) {
      sorted.remove(Collections.binarySearch(sorted, old, ORDER));
    }
    sorted.add(-Collections.binarySearch(sorted, chat, ORDER) - 1, chat);
    count(chat);
  }

  private void count(ChatOverview chat) {
    if (!isSilentOwn(chat)) {
      requests.take(chat);
      archived.take(chat);
    }
  }

  /// Strangers who wait for a decision.
  ShelfCount requests() {
    return requests;
  }

  /// Chats that are put away.
  ShelfCount archived() {
    return archived;
  }

  void typing(AccountId chat, Activity activity, long untilMillis) {
    switch (activity) {
      case TYPING -> typing.put(chat, untilMillis);
      case IDLE -> typing.remove(chat);
    }
  }

  boolean isAnybodyTyping() {
    return !typing.isEmpty();
  }

  /// Forgets those who have not said for a while that they still type.
  void fadeTyping() {
    long now = clock.millis();
    typing.values().removeIf(until -> until <= now);
  }

  /// The rows that are wanted, in their order.
  List<ChatItem> rows(Predicate<ChatOverview> wanted) {
    long now = clock.millis();
    List<ChatItem> rows = new ArrayList<>(sorted.size());
    for (ChatOverview chat : sorted) {
      if (!isSilentOwn(chat) && wanted.test(chat)) {
        rows.add(item(chat, now));
      }
    }
    return rows;
  }

  /// The title of a chat that is known.
  Optional<String> title(AccountId account) {
    return Optional.ofNullable(chats.get(account)).map(known -> known.chat().title());
  }

  boolean isRemoved(AccountId account) {
    ChatOverview chat = chats.get(account);
    return chat != null && chat.chat().state() == ChatState.REMOVED;
  }

  /// The own devices' chat is there only once they have said something.
  private boolean isSilentOwn(ChatOverview chat) {
    return chat.last().isEmpty() && chat.account().equals(own);
  }

  /// An item that would say the same is used again: most of ten thousand chats have not changed.
  private ChatItem item(ChatOverview chat, long now) {
    Activity activity = typing.containsKey(chat.account()) ? Activity.TYPING : Activity.IDLE;
    Sound sound = chat.flags().isMutedAt(now) ? Sound.MUTED : Sound.ON;
    Made known = made.get(chat.account());
    if (known != null
        && Objects.equals(known.item().row(), chat)
        && known.item().sound() == sound
        && known.activity() == activity) {
      return known.item();
    }
    Who who = chat.account().equals(own) ? Who.OWN_DEVICES : Who.OTHER;
    ChatItem item = new ChatItem(chat, who, sound, Preview.of(chat, own, activity));
    made.put(chat.account(), new Made(item, activity));
    return item;
  }

  private static long time(ChatOverview chat) {
    return chat.last()
        .map(Message::order)
        .map(order -> order.sentAt())
        .orElse(chat.chat().decidedAt());
  }
}
