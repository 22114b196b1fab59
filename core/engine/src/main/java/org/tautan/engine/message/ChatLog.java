package org.tautan.engine.message;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tautan.crypto.RandomSource;
import org.tautan.engine.api.EngineEvent.ChatChanged;
import org.tautan.engine.api.EngineEvent.Freshness;
import org.tautan.engine.api.EngineEvent.MessageAdded;
import org.tautan.engine.api.EngineEvent.MessageChanged;
import org.tautan.engine.api.EngineEvent.MessageRemoved;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatFlags;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageBody.Placeholder;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.port.Ports;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;

/// Writes conversations: chats, messages, the lines between them, and tells of every change.
public final class ChatLog {
  private final AccountHolder account;
  private final HybridClock clock;
  private final RandomSource random;

  public ChatLog(Ports ports, AccountHolder account) {
    this.account = account;
    this.clock = new HybridClock(ports.clock());
    this.random = ports.random();
  }

  /// The clock that orders what is written here.
  public HybridClock clock() {
    return clock;
  }

  /// A fresh message id.
  public MessageId newId() {
    return new MessageId(Bytes.copyOf(random.bytes(MessageId.SIZE)));
  }

  /// Inserts or replaces a chat.
  public void save(Unit unit, Chat chat) {
    if (!unit.chats().find(chat.account()).equals(Optional.of(chat))) {
      unit.chats().save(chat);
      unit.tell(new ChatChanged(chat));
    }
  }

  /// Arranges a chat anew, if there is one.
  public void arrange(Unit unit, AccountId account, UnaryOperator<ChatFlags> change) {
    Optional<Chat> chat = unit.chats().find(account);
    ChatFlags before = unit.chats().flags(account);
    ChatFlags after = change.apply(before);
    if (chat.isPresent() && !after.equals(before)) {
      unit.chats().save(account, after);
      unit.tell(new ChatChanged(chat.get()));
    }
  }

  /// The chat with an account, made if it is not there.
  public Chat open(Unit unit, AccountId with, ChatState stateIfNew) {
    Optional<Chat> known = unit.chats().find(with);
    if (known.isPresent()) {
      return known.get();
    }
    Chat chat = Chat.with(with, stateIfNew, 0);
    save(unit, chat);
    return chat;
  }

  /// Adds a message. One that fills a placeholder takes its place; one that is there already is
  /// left as it is.
  public void add(Unit unit, Message message, Freshness freshness) {
    Optional<Message> known =
        unit.messages().find(message.chat(), message.sender().account(), message.id());
    if (known.isEmpty()) {
      unit.messages().insert(message);
      unit.tell(new MessageAdded(message, freshness));
    } else if (known.get().body() instanceof Placeholder) {
      unit.messages().update(message);
      unit.tell(new MessageChanged(message));
    }
  }

  /// Lets a message show something else.
  public void change(Unit unit, Message message) {
    unit.messages().update(message);
    unit.tell(new MessageChanged(message));
  }

  /// Takes a row away.
  public void remove(Unit unit, AccountId chat, AccountId sender, MessageId id) {
    if (unit.messages().find(chat, sender, id).isPresent()) {
      unit.messages().remove(chat, sender, id);
      unit.tell(new MessageRemoved(chat, sender, id));
    }
  }

  /// Moves a sent message's ticks on; never back.
  public void advance(Unit unit, AccountId chat, MessageId id, MessageStatus to) {
    Optional<Message> found = unit.messages().find(chat, account.get().account(), id);
    if (found.isPresent() && isForward(found.get().status(), to)) {
      change(unit, found.get().withStatus(to));
    }
  }

  private static boolean isForward(MessageStatus from, MessageStatus to) {
    boolean tick = from.compareTo(MessageStatus.READ) <= 0;
    boolean again = from == MessageStatus.FAILED;
    return again || (tick && to.compareTo(from) > 0);
  }

  /// Says something between the messages of a chat; the own account's chat is where lines about own
  /// devices stand.
  public void line(Unit unit, AccountId chat, Line line, long detail) {
    open(unit, chat, ChatState.ACCEPTED);
    DeviceAddress self = account.get().address();
    MessageId id = newId();
    long time = clock.tick(unit.counters());
    add(
        unit,
        new Message(
            chat,
            self,
            id,
            new OrderKey(time, self.device(), id),
            HybridClock.millis(time),
            new MessageBody.Note(line, detail),
            MessageStatus.RECEIVED),
        Freshness.QUIET);
  }

  /// The same, unless it is the last thing that the chat says already.
  public void lineOnce(Unit unit, AccountId chat, Line line, long detail) {
    MessageBody note = new MessageBody.Note(line, detail);
    boolean said =
        unit.messages().page(chat, Optional.empty(), 1).stream()
            .anyMatch(last -> last.body().equals(note));
    if (!said) {
      line(unit, chat, line, detail);
    }
  }
}
