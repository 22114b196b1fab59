package org.tautan.engine.store.memory;

import static org.tautan.protocol.wire.Field.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.port.MessageStore;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.Types;

/// [MessageStore] in memory: the rows of each chat by name and by place.
final class MemoryMessages implements MessageStore {
  private record Name(AccountId chat, AccountId sender, MessageId id) {
    private static final Comparator<Name> ORDER =
        Comparator.comparing(Name::chat).thenComparing(Name::sender).thenComparing(Name::id);

    static final MessageCodec<Name> CODEC =
        MessageCodec.of(
            field(1, Types.ACCOUNT, Name::chat),
            field(2, Types.ACCOUNT, Name::sender),
            field(3, Types.MESSAGE_ID, Name::id),
            Name::new);

    static Name of(Message message) {
      return new Name(message.chat(), message.sender().account(), message.id());
    }
  }

  /// The sender breaks ties: a stranger may copy the place of another message.
  private record Place(OrderKey order, AccountId sender) {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::order).thenComparing(Place::sender);

    static Place of(Message message) {
      return new Place(message.order(), message.sender().account());
    }
  }

  private static final AccountId LOWEST = new AccountId(Bytes.wrap(new byte[AccountId.SIZE]));
  private static final AccountId HIGHEST =
      new AccountId(Bytes.fromHex("ff".repeat(AccountId.SIZE)));

  private static final RowFormat<Name, Message> ROWS =
      RowFormat.of(9, Name.CODEC, MessageRow.CODEC);

  private final UndoLog log;
  private final Table<Name, Message> byName;
  private final Map<AccountId, Table<Place, Message>> byPlace = new HashMap<>();

  MemoryMessages(UndoLog log) {
    this.log = log;
    this.byName = new Table<>(ROWS, Name.ORDER, log);
  }

  @Override
  public boolean insert(Message message) {
    if (byName.get(Name.of(message)).isPresent()) {
      return false;
    }
    put(message);
    return true;
  }

  @Override
  public Optional<Message> find(AccountId chat, AccountId sender, MessageId id) {
    return byName.get(new Name(chat, sender, id));
  }

  @Override
  public void update(Message message) {
    Message old =
        byName
            .get(Name.of(message))
            .orElseThrow(() -> new IllegalArgumentException("no such message"));
    places(old.chat()).remove(Place.of(old));
    put(message);
  }

  @Override
  public void remove(AccountId chat, AccountId sender, MessageId id) {
    byName.remove(new Name(chat, sender, id)).ifPresent(old -> places(chat).remove(Place.of(old)));
  }

  @Override
  public List<Message> page(AccountId chat, Optional<OrderKey> before, int limit) {
    NavigableMap<Place, Message> rows = places(chat).rows();
    NavigableMap<Place, Message> below =
        before.map(place -> rows.headMap(new Place(place, LOWEST), false)).orElse(rows);
    return take(below.descendingMap().values(), _ -> true, limit);
  }

  @Override
  public List<Message> after(AccountId chat, OrderKey after, int limit) {
    return take(above(chat, Optional.of(after)).values(), _ -> true, limit);
  }

  @Override
  public int unread(AccountId chat, Optional<OrderKey> readUpTo) {
    return (int)
        above(chat, readUpTo).values().stream().filter(MemoryMessages::isFromOtherSide).count();
  }

  @Override
  public int written(AccountId chat, Optional<OrderKey> from, OrderKey below) {
    NavigableMap<Place, Message> rows =
        places(chat).rows().headMap(new Place(below, LOWEST), false);
    NavigableMap<Place, Message> range =
        from.map(place -> rows.tailMap(new Place(place, LOWEST), true)).orElse(rows);
    return (int) range.values().stream().filter(MemoryMessages::isWritten).count();
  }

  private static boolean isWritten(Message row) {
    boolean taken = row.status() != MessageStatus.WAITING && row.status() != MessageStatus.FAILED;
    return taken
        && (row.body() instanceof MessageBody.Text || row.body() instanceof MessageBody.Unknown);
  }

  @Override
  public List<Message> received(
      AccountId chat, Optional<OrderKey> after, OrderKey upTo, int limit) {
    NavigableMap<Place, Message> range = above(chat, after).headMap(new Place(upTo, HIGHEST), true);
    return take(
        range.values(),
        row -> isFromOtherSide(row) && !(row.body() instanceof MessageBody.Placeholder),
        limit);
  }

  /// The chats that have rows, or had some.
  List<AccountId> chats() {
    return List.copyOf(byPlace.keySet());
  }

  /// The newest rows of a chat that are wanted, newest first.
  ///
  /// @param upTo inclusive; empty for the end of the chat
  List<Message> newest(
      AccountId chat, Optional<OrderKey> upTo, Predicate<Message> wanted, int limit) {
    NavigableMap<Place, Message> rows = places(chat).rows();
    NavigableMap<Place, Message> range =
        upTo.map(place -> rows.headMap(new Place(place, HIGHEST), true)).orElse(rows);
    return take(range.descendingMap().values(), wanted, limit);
  }

  /// The newest row of a chat.
  Optional<Message> newest(AccountId chat) {
    return Optional.ofNullable(places(chat).rows().lastEntry()).map(Map.Entry::getValue);
  }

  void restoring(Map<Integer, RowFormat.Restoring> tables) {
    tables.put(ROWS.table(), ROWS.restoring((_, message) -> put(message)));
  }

  void erase() {
    byName.clear();
    byPlace.clear();
  }

  private void put(Message message) {
    byName.put(Name.of(message), message);
    places(message.chat()).put(Place.of(message), message);
  }

  private Table<Place, Message> places(AccountId chat) {
    return byPlace.computeIfAbsent(chat, _ -> new Table<>(Place.ORDER, log));
  }

  private NavigableMap<Place, Message> above(AccountId chat, Optional<OrderKey> place) {
    NavigableMap<Place, Message> rows = places(chat).rows();
    return place.map(low -> rows.tailMap(new Place(low, HIGHEST), false)).orElse(rows);
  }

  private static boolean isFromOtherSide(Message row) {
    return row.sender().account().equals(row.chat()) && !(row.body() instanceof MessageBody.Note);
  }

  /// The first rows that are wanted, and those that share the place of the last of them.
  private static List<Message> take(
      Collection<Message> rows, Predicate<Message> wanted, int limit) {
    List<Message> taken = new ArrayList<>();
    for (Message row : rows) {
      boolean sharesPlace = !taken.isEmpty() && row.order().equals(taken.getLast().order());
      if (taken.size() >= limit && !sharesPlace) {
        break;
      }
      if (wanted.test(row)) {
        taken.add(row);
      }
    }
    return List.copyOf(taken);
  }
}
