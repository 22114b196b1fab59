package org.tautan.app.conversation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.tautan.engine.model.Message;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;

/// A part of a conversation, in order, without gaps: mostly its newest one, as far back as somebody
/// has read; after a jump the one around a place. What is new at the end waits until it is let in
/// ([#letIn]).
final class LoadedMessages {
  private record Name(AccountId sender, MessageId id) {
    static Name of(Message message) {
      return new Name(message.sender().account(), message.id());
    }
  }

  private record Place(OrderKey order, AccountId sender) {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::order).thenComparing(Place::sender);

    static Place of(Message message) {
      return new Place(message.order(), message.sender().account());
    }
  }

  private final NavigableMap<Place, Message> byPlace = new TreeMap<>(Place.ORDER);
  private final NavigableMap<Place, Message> waiting = new TreeMap<>(Place.ORDER);
  private final Map<Name, Message> byName = new HashMap<>();
  private boolean complete;
  private boolean atEnd = true;
  private long changes;

  /// Takes in a page.
  ///
  /// @param asked how many rows were asked for; fewer mean that the chat begins here
  void page(List<Message> page, int asked) {
    changes++;
    for (Message message : page) {
      waiting.remove(Place.of(message));
      byPlace.put(Place.of(message), message);
      byName.put(Name.of(message), message);
    }
    complete = page.size() < asked;
  }

  /// Takes in a page of what is newer.
  ///
  /// @param asked how many rows were asked for; fewer mean that the chat ends here
  void newer(List<Message> page, int asked) {
    boolean wasComplete = complete;
    page(page, asked);
    complete = wasComplete;
    atEnd = page.size() < asked;
  }

  /// Forgets all for another part.
  ///
  /// @param asked how many rows were asked for, either way
  void become(Around around, int asked) {
    byPlace.clear();
    waiting.clear();
    byName.clear();
    page(around.older(), asked);
    newer(around.newer(), asked);
  }

  /// There may be older rows now.
  void mayHaveOlder() {
    complete = false;
  }

  /// Whether what is newest of all is loaded, or will be when it comes.
  boolean isAtEnd() {
    return atEnd;
  }

  /// Whether a place lies within what is loaded.
  boolean has(OrderKey place) {
    return !byPlace.isEmpty()
        && byPlace.firstKey().order().compareTo(place) <= 0
        && byPlace.lastKey().order().compareTo(place) >= 0;
  }

  /// Takes in a new or changed row. One that is new behind all others waits.
  ///
  /// @return whether it is new here
  boolean put(Message message) {
    Message old = byName.put(Name.of(message), message);
    boolean waited = old != null && waiting.remove(Place.of(old)) != null;
    if (old != null && !waited) {
      byPlace.remove(Place.of(old));
    }
    boolean last =
        byPlace.isEmpty() || Place.ORDER.compare(Place.of(message), byPlace.lastKey()) > 0;
    boolean waits = last && (old == null || waited);
    (waits ? waiting : byPlace).put(Place.of(message), message);
    if (!waits || waited || waiting.firstKey().equals(Place.of(message))) {
      changes++;
    }
    return old == null;
  }

  /// Lets the oldest of those that wait in.
  void letIn(int most) {
    for (int at = 0; at < most && !waiting.isEmpty(); at++) {
      Map.Entry<Place, Message> next = waiting.pollFirstEntry();
      byPlace.put(next.getKey(), next.getValue());
      changes++;
    }
  }

  /// Grows whenever [#all] or [#next] may have become another: messages that queue up behind others
  /// change neither.
  long changes() {
    return changes;
  }

  /// How many wait.
  int waiting() {
    return waiting.size();
  }

  /// The one that will be let in next.
  Optional<Message> next() {
    return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.firstEntry().getValue());
  }

  /// Whether a row belongs to what is loaded.
  boolean reaches(Message message) {
    boolean above =
        complete
            || byPlace.isEmpty()
            || Place.ORDER.compare(byPlace.firstKey(), Place.of(message)) <= 0;
    boolean below = atEnd || Place.ORDER.compare(Place.of(message), byPlace.lastKey()) <= 0;
    return above && below;
  }

  void remove(AccountId sender, MessageId id) {
    changes++;
    Message old = byName.remove(new Name(sender, id));
    if (old != null && waiting.remove(Place.of(old)) == null) {
      byPlace.remove(Place.of(old));
    }
  }

  /// Forgets all but the newest rows and those that wait.
  void keepNewest(int kept) {
    changes++;
    while (byPlace.size() > kept) {
      Message oldest = byPlace.pollFirstEntry().getValue();
      byName.remove(Name.of(oldest));
      complete = false;
    }
  }

  /// Oldest first, without those that wait.
  List<Message> all() {
    return List.copyOf(byPlace.values());
  }

  /// How many there are, without those that wait.
  int size() {
    return byPlace.size();
  }

  /// Whether there is nothing older.
  boolean isComplete() {
    return complete;
  }

  Optional<OrderKey> oldest() {
    return byPlace.isEmpty() ? Optional.empty() : Optional.of(byPlace.firstKey().order());
  }

  /// The place of the newest row that is loaded.
  Optional<OrderKey> newestPlace() {
    return newest().map(Message::order);
  }

  /// The place of the newest of all, if that is above another.
  Optional<OrderKey> newestAfter(Optional<OrderKey> read) {
    return newest()
        .map(Message::order)
        .filter(order -> read.isEmpty() || order.compareTo(read.get()) > 0);
  }

  /// The newest of all, also when it waits.
  Optional<Message> newest() {
    NavigableMap<Place, Message> newest = waiting.isEmpty() ? byPlace : waiting;
    return newest.isEmpty() ? Optional.empty() : Optional.of(newest.lastEntry().getValue());
  }
}
