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

/// The newest part of a conversation, as far back as somebody has read: in order, without gaps.
final class LoadedMessages {
  private record Name(AccountId sender, MessageId id) {}

  private record Place(OrderKey order, AccountId sender) {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::order).thenComparing(Place::sender);

    static Place of(Message message) {
      return new Place(message.order(), message.sender().account());
    }
  }

  private final NavigableMap<Place, Message> byPlace = new TreeMap<>(Place.ORDER);
  private final Map<Name, Message> byName = new HashMap<>();
  private boolean complete;

  /// Takes in a page.
  ///
  /// @param asked how many rows were asked for; fewer mean that the chat begins here
  void page(List<Message> page, int asked) {
    page.forEach(this::put);
    complete = page.size() < asked;
  }

  /// Takes in a new or changed row, unless it stands above what is loaded.
  ///
  /// @return whether it is new here
  boolean put(Message message) {
    Name name = new Name(message.sender().account(), message.id());
    Message old = byName.put(name, message);
    if (old != null) {
      byPlace.remove(Place.of(old));
    }
    byPlace.put(Place.of(message), message);
    return old == null;
  }

  /// Whether a row belongs to what is loaded.
  boolean reaches(Message message) {
    return complete
        || byPlace.isEmpty()
        || Place.ORDER.compare(byPlace.firstKey(), Place.of(message)) <= 0;
  }

  void remove(AccountId sender, MessageId id) {
    Message old = byName.remove(new Name(sender, id));
    if (old != null) {
      byPlace.remove(Place.of(old));
    }
  }

  /// Forgets all but the newest rows.
  void keepNewest(int kept) {
    while (byPlace.size() > kept) {
      Message oldest = byPlace.pollFirstEntry().getValue();
      byName.remove(new Name(oldest.sender().account(), oldest.id()));
      complete = false;
    }
  }

  /// Oldest first.
  List<Message> all() {
    return List.copyOf(byPlace.values());
  }

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

  Optional<Message> newest() {
    return byPlace.isEmpty() ? Optional.empty() : Optional.of(byPlace.lastEntry().getValue());
  }
}
