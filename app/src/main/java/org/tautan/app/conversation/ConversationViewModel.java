package org.tautan.app.conversation;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.EngineEvent.Activity;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.content.OrderKey;

/// An open conversation: its newest rows, as far back as the person has read, and what can be done
/// with them. What the person sees is marked as read only while they look ([#attentive]) and stand
/// at the end ([#atEnd]). On the window's thread.
public final class ConversationViewModel implements AutoCloseable {
  /// Rows that are asked for at once.
  static final int PAGE = 50;

  private final AccountId chat;
  private final AccountId own;
  private final ChatCommands commands;
  private final LoadedMessages messages = new LoadedMessages();
  private final ShownRows shown;
  private final Pages pages;
  private final ReadOnlyObjectWrapper<Optional<Chat>> about =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper typing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper below = new ReadOnlyIntegerWrapper();
  private final BooleanProperty atEnd = new SimpleBooleanProperty(true);
  private final BooleanProperty attentive = new SimpleBooleanProperty();
  private Optional<UnreadMark> unread = Optional.empty();
  private Optional<OrderKey> marked = Optional.empty();
  private final Subscription subscription;

  /// Opens a conversation and loads its end.
  ///
  /// @param own this person's account
  /// @param zone where days begin
  public ConversationViewModel(EngineClient engine, AccountId own, AccountId chat, ZoneId zone) {
    this.own = own;
    this.chat = chat;
    this.commands = new ChatCommands(engine, chat);
    this.shown = new ShownRows(new Timeline(own, zone));
    this.pages = new Pages(engine, chat, messages, this::show);
    this.subscription =
        Subscription.combine(
            engine.subscribe(this::happened),
            atEnd.subscribe((_, now) -> looked()),
            attentive.subscribe((_, now) -> looked()));
    pages.open(this::opened);
  }

  /// The rows, oldest first.
  public ObservableList<ConversationItem> items() {
    return shown.items();
  }

  /// Whether the view is to say when the next frame begins ([#nextFrame]).
  ReadOnlyBooleanProperty pacing() {
    return shown.pace().pacing();
  }

  /// A frame is about to begin: there is room for rows that could not all be shown at once.
  void nextFrame() {
    shown.pace().nextFrame();
    if (messages.waiting() > 0) {
      show();
      looked();
    }
  }

  /// The person has written a letter: for a while, what comes in may not make them wait.
  void written() {
    shown.pace().written();
  }

  /// The person wants to see the newest message, and not only when its turn comes.
  void hurry() {
    shown.pace().hurry();
  }

  /// Whom it is with; empty while that is being asked, or when there is no such chat.
  public ReadOnlyObjectProperty<Optional<Chat>> about() {
    return about.getReadOnlyProperty();
  }

  /// Whether the other person is typing.
  public ReadOnlyBooleanProperty typing() {
    return typing.getReadOnlyProperty();
  }

  /// Whether the first rows are there.
  public ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  /// How many messages came while the person stood further up.
  public ReadOnlyIntegerProperty below() {
    return below.getReadOnlyProperty();
  }

  /// Whether the end of the conversation is in sight; the view says so.
  public BooleanProperty atEnd() {
    return atEnd;
  }

  /// Whether the person looks at the conversation; the view says so.
  public BooleanProperty attentive() {
    return attentive;
  }

  /// What can be done in it.
  public ChatCommands commands() {
    return commands;
  }

  /// Whether it is the one in which this account's own devices speak.
  public boolean isOwn() {
    return chat.equals(own);
  }

  /// The place of the unread divider among the rows; -1 for none.
  public int unreadRow() {
    return shown.unreadRow();
  }

  /// Loads the page above the oldest row, if there is one and none is being loaded.
  public void loadOlder() {
    pages.older();
  }

  /// Whether the rows reach down to the end of the conversation.
  public boolean reachesEnd() {
    return messages.isAtEnd();
  }

  /// Makes the rows those around a place, or leaves them where they have it.
  ///
  /// @param then is told the row that stands there, or the next one below
  public void jumpTo(OrderKey place, IntConsumer then) {
    atEnd.set(false);
    pages.around(place, () -> then.accept(shown.rowAt(place)));
  }

  /// What loads other parts of it.
  Pages pages() {
    return pages;
  }

  /// The person stands at the end, and all rows stand where they belong: now old ones may go.
  void forgetOld() {
    shown.forgetOld(messages, unread);
  }

  /// The person has answered: nothing is unread for them any more.
  public void answered() {
    if (unread.isPresent()) {
      unread = Optional.empty();
      show();
    }
  }

  /// The other side has not said for a while that it still types.
  public void typingFaded() {
    typing.set(false);
  }

  @Override
  public void close() {
    pages.close();
    subscription.unsubscribe();
  }

  private void opened(Opened answer) {
    about.set(answer.about());
    if (answer.unread() > 0) {
      unread = Optional.of(new UnreadMark(answer.about().flatMap(Chat::readUpTo), answer.unread()));
    }
    messages.page(answer.page(), answer.asked());
    show();
    loaded.set(true);
    looked();
  }

  private void happened(List<EngineEvent> events) {
    if (!loaded.get()) {
      return;
    }
    boolean changed = false;
    for (EngineEvent event : events) {
      changed |= happened(event);
    }
    if (changed) {
      show();
      looked();
    }
  }

  private boolean happened(EngineEvent event) {
    return switch (event) {
      case EngineEvent.MessageAdded(var message, var _) when isHere(message) -> added(message);
      case EngineEvent.MessageAdded(var message, var _) when isBelow(message) -> {
        below.set(below.get() + 1);
        yield false;
      }
      case EngineEvent.MessageChanged(var message) when isHere(message) -> {
        messages.put(message);
        yield true;
      }
      case EngineEvent.MessageRemoved(var where, var sender, var id) when where.equals(chat) -> {
        messages.remove(sender, id);
        yield true;
      }
      case EngineEvent.HistoryArrived(var chats) when chats.contains(chat) -> {
        pages.again();
        yield false;
      }
      case EngineEvent.ChatChanged(var changed) when changed.account().equals(chat) -> {
        about.set(Optional.of(changed));
        yield false;
      }
      case EngineEvent.TypingChanged(var where, var activity) when where.equals(chat) -> {
        typing.set(activity == Activity.TYPING);
        yield false;
      }
      default -> false;
    };
  }

  private boolean isHere(Message message) {
    return message.chat().equals(chat) && messages.reaches(message);
  }

  /// Whether it is news from the end, while the rows are those of another part.
  private boolean isBelow(Message message) {
    return message.chat().equals(chat) && !messages.isAtEnd() && isFromOther(message);
  }

  private boolean added(Message message) {
    Optional<OrderKey> last = messages.newest().map(Message::order);
    if (messages.put(message) && isFromOther(message)) {
      typing.set(false);
      if (!atEnd.get()) {
        below.set(below.get() + 1);
      }
      if (!attentive.get() || !atEnd.get()) {
        unread = Optional.of(UnreadMark.oneMore(unread, last));
      }
    }
    return true;
  }

  private boolean isFromOther(Message message) {
    return !message.sender().account().equals(own) && !(message.body() instanceof MessageBody.Note);
  }

  private void show() {
    if (atEnd.get()) {
      shown.showEnd(messages, unread);
    } else {
      shown.showAll(messages, unread);
    }
  }

  private void looked() {
    if (atEnd.get()) {
      below.set(0);
    }
    if (!loaded.get() || !atEnd.get() || !attentive.get() || messages.waiting() > 0) {
      return;
    }
    Optional<OrderKey> read = about.get().flatMap(Chat::readUpTo);
    Optional<OrderKey> newest = messages.newestAfter(read);
    if (newest.isPresent() && !newest.equals(marked)) {
      marked = newest;
      commands.markRead(newest.get());
    }
  }
}
