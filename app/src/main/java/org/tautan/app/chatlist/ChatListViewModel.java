package org.tautan.app.chatlist;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.bridge.Later;
import org.tautan.app.search.FilterBar;
import org.tautan.engine.api.Chats;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.EngineEvent.Activity;
import org.tautan.engine.model.ChatOverview;
import org.tautan.protocol.AccountId;

/// The list of chats, and which one is open. Follows the engine by asking only for the chats that
/// something happened to, one question at a time and a few in a second: whatever happens in between
/// goes into the next question. On the window's thread.
public final class ChatListViewModel implements AutoCloseable {
  /// How long somebody types who does not say so again.
  public static final Duration TYPING_FADES = Duration.ofSeconds(8);

  /// From an answer to the next question: sooner nobody would see a difference.
  static final Duration REST = Duration.ofMillis(100);

  private static final int MOST_CHOICES = 12;

  /// From here on all chats are asked for at once.
  static final int MANY = 200;

  private final EngineClient engine;
  private final InstantSource clock;
  private final Later later;
  private final Locale locale;
  private final ChatRows chats;
  private final ReadOnlyObjectWrapper<List<ChatItem>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper requests = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper archived = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper archivedUnread = new ReadOnlyIntegerWrapper();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<ChatShelf> shelf = new SimpleObjectProperty<>(ChatShelf.CHATS);
  private final ObjectProperty<Optional<AccountId>> open =
      new SimpleObjectProperty<>(Optional.empty());
  private final Set<AccountId> touched = new LinkedHashSet<>();
  private final Subscription subscription;
  private Subscription resting = Subscription.EMPTY;
  private boolean asking;

  /// Follows an engine's chats.
  ///
  /// @param own this person's account
  /// @param locale how letters become small ones when names are searched
  public ChatListViewModel(
      EngineClient engine, AccountId own, InstantSource clock, Later later, Locale locale) {
    this.engine = engine;
    this.clock = clock;
    this.later = later;
    this.locale = locale;
    this.chats = new ChatRows(own, clock);
    this.subscription =
        Subscription.combine(
            engine.subscribe(this::happened),
            filter.subscribe((_, _) -> publish()),
            shelf.subscribe((_, _) -> publish()));
    askForAll();
  }

  /// The rows of the list that is shown, in their order.
  public ReadOnlyObjectProperty<List<ChatItem>> rows() {
    return rows.getReadOnlyProperty();
  }

  /// Whether the engine has answered.
  public ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  /// How many strangers wait for a decision.
  public ReadOnlyIntegerProperty requests() {
    return requests.getReadOnlyProperty();
  }

  /// How many chats are put away.
  public ReadOnlyIntegerProperty archived() {
    return archived.getReadOnlyProperty();
  }

  /// How many of these have something unread.
  public ReadOnlyIntegerProperty archivedUnread() {
    return archivedUnread.getReadOnlyProperty();
  }

  /// What the person searches for; blank for nothing.
  public StringProperty filter() {
    return filter;
  }

  /// Which list is shown.
  public ObjectProperty<ChatShelf> shelf() {
    return shelf;
  }

  /// The chat that is open.
  public ObjectProperty<Optional<AccountId>> open() {
    return open;
  }

  /// Whether the person searches.
  public boolean isSearching() {
    return !filter.get().isBlank();
  }

  /// Opens the chat so many rows further down; at the ends nothing changes. From no chat it is the
  /// first or the last row.
  public void openNext(int step) {
    List<ChatItem> shown = rows.get();
    int now = open.get().map(this::indexOf).orElse(-1);
    int next = now < 0 && step < 0 ? shown.size() - 1 : now + step;
    if (next >= 0 && next < shown.size()) {
      open.set(Optional.of(shown.get(next).account()));
    }
  }

  /// The row of a chat; -1 when it is not shown.
  public int indexOf(AccountId account) {
    List<ChatItem> shown = rows.get();
    for (int at = 0; at < shown.size(); at++) {
      if (shown.get(at).account().equals(account)) {
        return at;
      }
    }
    return -1;
  }

  /// The title of a chat, in whichever list it stands.
  String title(AccountId account) {
    return chats.title(account).orElseGet(account::display);
  }

  /// The newest chats in which messages can be looked for.
  List<FilterBar.Choice> choices() {
    return chats.rows(ChatShelf.CHATS::holds).stream()
        .filter(item -> item.who() == ChatItem.Who.OTHER)
        .limit(MOST_CHOICES)
        .map(item -> new FilterBar.Choice(item.account(), Preview.oneLine(item.title())))
        .toList();
  }

  /// Time has passed: silences end, and those who went away do not type any more.
  public void timePassed() {
    chats.fadeTyping();
    publish();
  }

  /// Whether somebody types, so that time is to be watched more closely.
  public boolean isAnybodyTyping() {
    return chats.isAnybodyTyping();
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    resting.unsubscribe();
  }

  private void happened(List<EngineEvent> events) {
    boolean typing = false;
    for (EngineEvent event : events) {
      switch (event) {
        case EngineEvent.ChatChanged(var chat) -> touched.add(chat.account());
        case EngineEvent.MessageAdded(var message, var _) -> {
          chats.typing(message.chat(), Activity.IDLE, 0);
          touched.add(message.chat());
        }
        case EngineEvent.MessageChanged(var message) -> touched.add(message.chat());
        case EngineEvent.MessageRemoved(var chat, var _, var _) -> touched.add(chat);
        case EngineEvent.HistoryArrived(var chats) -> touched.addAll(chats);
        case EngineEvent.TypingChanged(var chat, var activity) -> {
          chats.typing(chat, activity, clock.millis() + TYPING_FADES.toMillis());
          typing = true;
        }
        default -> {
          // says nothing about a chat
        }
      }
    }
    if (typing) {
      publish();
    }
    ask();
  }

  private void ask() {
    if (asking || touched.isEmpty()) {
      return;
    }
    if (touched.size() > MANY) {
      askForAll();
      return;
    }
    List<AccountId> wanted = List.copyOf(touched);
    touched.clear();
    asking = true;
    engine.ask(
        asked -> some(asked.chats(), wanted),
        some -> {
          some.forEach(chats::put);
          answered();
        });
  }

  private void askForAll() {
    touched.clear();
    asking = true;
    engine.ask(
        asked -> asked.chats().overview(),
        all -> {
          chats.replace(all);
          loaded.set(true);
          answered();
        });
  }

  private void answered() {
    publish();
    resting =
        later.after(
            REST,
            () -> {
              asking = false;
              ask();
            });
  }

  private static List<ChatOverview> some(Chats engine, List<AccountId> wanted) {
    return wanted.stream().flatMap(account -> engine.overview(account).stream()).toList();
  }

  private void publish() {
    String wanted = filter.get().strip().toLowerCase(locale);
    ChatShelf shown = shelf.get();
    rows.set(
        chats.rows(
            chat -> wanted.isEmpty() ? shown.holds(chat) : ChatShelf.finds(chat, wanted, locale)));
    if (open.get().filter(chats::isRemoved).isPresent()) {
      open.set(Optional.empty());
    }
    requests.set(chats.requests().all());
    archived.set(chats.archived().all());
    archivedUnread.set(chats.archived().unread());
  }
}
