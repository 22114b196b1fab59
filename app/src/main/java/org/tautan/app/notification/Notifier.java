package org.tautan.app.notification;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.settings.NotificationChoice;
import org.tautan.app.words.Words;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.EngineEvent.Freshness;
import org.tautan.engine.model.ChatOverview;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.protocol.AccountId;

/// Decides what the person is told while they are in another window: of a message that has just
/// come, in a chat that they have accepted and not muted, that no device of theirs has read. What
/// is read meanwhile is taken away again. It also counts what is unread. On the window's thread.
public final class Notifier implements AutoCloseable {
  private final EngineClient engine;
  private final NotificationPort port;
  private final CurrentSettings settings;
  private final Words words;
  private final InstantSource clock;
  private final Way way;
  private final Map<AccountId, Integer> unread = new HashMap<>();
  private final Set<AccountId> shown = new HashSet<>();
  private final Subscription subscription;

  /// How it reaches the window.
  ///
  /// @param focused whether the person is in the window
  /// @param unread is told how many messages wait, whenever that changes
  /// @param open opens a chat whose notification was pressed
  public record Way(BooleanSupplier focused, IntConsumer unread, Consumer<AccountId> open) {}

  /// Follows an engine's messages.
  public Notifier(
      EngineClient engine,
      NotificationPort port,
      CurrentSettings settings,
      Words words,
      InstantSource clock,
      Way way) {
    this.engine = engine;
    this.port = port;
    this.settings = settings;
    this.words = words;
    this.clock = clock;
    this.way = way;
    this.subscription = engine.subscribe(this::happened);
    engine.ask(
        asked -> asked.chats().overview(),
        all -> {
          all.forEach(this::count);
          tellCount();
        });
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    shown.forEach(port::withdraw);
    way.unread().accept(0);
  }

  private void happened(List<EngineEvent> events) {
    Set<AccountId> concerned = new LinkedHashSet<>();
    Map<AccountId, Message> fresh = new LinkedHashMap<>();
    for (EngineEvent event : events) {
      chat(event).ifPresent(concerned::add);
      if (event instanceof EngineEvent.MessageAdded(Message message, Freshness freshness)
          && freshness == Freshness.LIVE
          && isTold(message)) {
        fresh.put(message.chat(), message);
      }
    }
    if (!concerned.isEmpty()) {
      engine.ask(
          asked -> {
            List<ChatOverview> now = new ArrayList<>();
            concerned.forEach(chat -> asked.chats().overview(chat).ifPresent(now::add));
            return now;
          },
          now -> changed(now, fresh));
    }
  }

  private void changed(List<ChatOverview> now, Map<AccountId, Message> fresh) {
    for (ChatOverview chat : now) {
      count(chat);
      Optional<Message> message = Optional.ofNullable(fresh.get(chat.account()));
      if (chat.unread() == 0) {
        withdraw(chat.account());
      } else if (message.isPresent() && mayBeTold(chat)) {
        shown.add(chat.account());
        port.show(notice(chat, message.get()), () -> pressed(chat.account()));
      }
    }
    tellCount();
  }

  private void withdraw(AccountId chat) {
    if (shown.remove(chat)) {
      port.withdraw(chat);
    }
  }

  private void pressed(AccountId chat) {
    shown.remove(chat);
    way.open().accept(chat);
  }

  private boolean mayBeTold(ChatOverview chat) {
    return settings.get().notifications().shown().isOn()
        && !way.focused().getAsBoolean()
        && isCounted(chat);
  }

  private boolean isCounted(ChatOverview chat) {
    return chat.chat().state() == ChatState.ACCEPTED && !chat.flags().isMutedAt(clock.millis());
  }

  private void count(ChatOverview chat) {
    if (isCounted(chat) && chat.unread() > 0) {
      unread.put(chat.account(), chat.unread());
    } else {
      unread.remove(chat.account());
    }
  }

  private void tellCount() {
    way.unread().accept(unread.values().stream().mapToInt(Integer::intValue).sum());
  }

  private Notice notice(ChatOverview chat, Message message) {
    NotificationChoice choice = settings.get().notifications();
    String hidden = words.text("notification.message");
    String name = chat.chat().title();
    return switch (choice.preview()) {
      case NAME_AND_TEXT -> new Notice(chat.account(), name, text(message), choice.sound());
      case NAME -> new Notice(chat.account(), name, hidden, choice.sound());
      case NOTHING -> new Notice(chat.account(), words.text("shell.title"), hidden, choice.sound());
    };
  }

  private String text(Message message) {
    return message.body() instanceof MessageBody.Text(String text)
        ? text
        : words.text("notification.message");
  }

  /// Lines that a conversation says by itself are no messages of anybody.
  private static boolean isTold(Message message) {
    return switch (message.body()) {
      case MessageBody.Text _, MessageBody.Unknown _ -> true;
      case MessageBody.Note _, MessageBody.Placeholder _ -> false;
    };
  }

  private static Optional<AccountId> chat(EngineEvent event) {
    return switch (event) {
      case EngineEvent.MessageAdded(Message message, var _) -> Optional.of(message.chat());
      case EngineEvent.MessageChanged(Message message) -> Optional.of(message.chat());
      case EngineEvent.MessageRemoved(AccountId chat, var _, var _) -> Optional.of(chat);
      case EngineEvent.ChatChanged(var chat) -> Optional.of(chat.account());
      default -> Optional.empty();
    };
  }
}
