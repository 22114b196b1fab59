package org.tautan.terminal.shell;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.EngineEvent.Activity;
import org.tautan.engine.api.EngineEvent.Freshness;
import org.tautan.engine.api.HistoryProgress;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.model.NewDevice;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.MessageId;
import org.tautan.terminal.screen.Look.Ink;
import org.tautan.terminal.screen.SafeText;
import org.tautan.terminal.screen.Ticks;
import org.tautan.terminal.words.Words;

/// Shows what happens while the person sits there: messages of the open chat as they come, a short
/// line for those of other chats, ticks of the last message sent. Events are taken from the
/// engine's thread at once and shown on the thread that calls [#run].
public final class LiveEvents {
  private final Seat seat;
  private final OpenChat open;
  private final BlockingQueue<EngineEvent> waiting = new LinkedBlockingQueue<>();
  private final Map<AccountId, MessageId> lastOwn = new ConcurrentHashMap<>();
  private final Set<AccountId> backlog = new HashSet<>();

  /// Begins to collect events; nothing is shown before [#run].
  public LiveEvents(Seat seat, OpenChat open) {
    this.seat = seat;
    this.open = open;
    seat.events().listen(waiting::add);
  }

  /// Shows events until the thread is interrupted.
  public void run() {
    // of what joined before this began
    joined();
    try {
      while (true) {
        show(waiting.take());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void show(EngineEvent event) {
    switch (event) {
      case EngineEvent.MessageAdded(Message message, Freshness freshness) ->
          added(message, freshness);
      case EngineEvent.MessageChanged(Message message) -> changed(message);
      case EngineEvent.CaughtUp _ -> caughtUp();
      case EngineEvent.TypingChanged(AccountId chat, Activity activity) -> typing(chat, activity);
      case EngineEvent.ConnectivityChanged(Connectivity state) -> connectivity(state);
      case EngineEvent.ChatChanged(Chat chat) -> chatChanged(chat);
      case EngineEvent.HistoryProgressed(var progress) -> history(progress);
      case EngineEvent.DeviceJoined _ -> joined();
      case EngineEvent.HistoryArrived _,
          EngineEvent.AccountChanged _,
          EngineEvent.DevicesChanged _,
          EngineEvent.MessageRemoved _,
          EngineEvent.LinkCodeReady _,
          EngineEvent.LinkPeerMet _,
          EngineEvent.LinkCodesUsedUp _,
          EngineEvent.Linked _,
          EngineEvent.LinkFailed _ -> {}
    }
  }

  private void added(Message message, Freshness freshness) {
    Optional<OwnAccount> account = seat.engine().account();
    Optional<Chat> chat = seat.engine().chat(message.chat());
    if (account.isEmpty() || chat.isEmpty()) {
      return;
    }
    AccountId me = account.get().id();
    boolean mine = message.sender().account().equals(me);
    if (mine) {
      lastOwn.put(message.chat(), message.id());
    }
    if (open.is(message.chat())) {
      seat.dialogue().say(seat.lines().of(message, chat.get(), me));
      if (!mine) {
        seat.engine().markRead(message.chat(), message.order());
      }
    } else if (freshness == Freshness.LIVE && chat.get().state() == ChatState.ACCEPTED) {
      seat.dialogue()
          .say(seat.look().paint(Ink.BOLD, "• ") + seat.lines().of(message, chat.get(), me));
    } else if (!mine) {
      backlog.add(message.chat());
    }
  }

  private void changed(Message message) {
    boolean shown =
        open.is(message.chat())
            && message.id().equals(lastOwn.get(message.chat()))
            && message.status() != MessageStatus.RECEIVED;
    if (shown) {
      String status = seat.words().text("ticks", message.status());
      seat.dialogue()
          .say(
              "       "
                  + Ticks.of(message.status(), seat.look())
                  + " "
                  + seat.look().paint(Ink.DIM, status));
    }
  }

  private void caughtUp() {
    if (!backlog.isEmpty()) {
      seat.say("live.caught-up", backlog.size());
      backlog.clear();
    }
  }

  private void typing(AccountId chat, Activity activity) {
    if (activity == Activity.TYPING && open.is(chat)) {
      seat.engine()
          .chat(chat)
          .ifPresent(other -> seat.murmur("live.typing", SafeText.line(other.title())));
    }
  }

  private void connectivity(Connectivity state) {
    switch (state) {
      case CATCHING_UP -> {}
      case OFF, CONNECTING, ONLINE -> seat.murmur("connectivity." + code(state));
      case UNLINKED, COPIED, OTHER_RELAY, UPDATE_NEEDED, NOT_REGISTERED ->
          seat.warn("connectivity." + code(state));
    }
  }

  private static String code(Connectivity state) {
    return Words.code(state);
  }

  /// The beginning and the end; what lies between is for whoever asks.
  private void history(HistoryProgress progress) {
    switch (progress.state()) {
      case BEGINNING -> seat.murmur("history.beginning");
      case COMPLETE -> seat.say("history.complete", progress.done());
      case NONE, COMING, PAUSED -> {}
    }
  }

  private void joined() {
    seat.engine().news().forEach(this::joined);
  }

  /// Whoever reads the line has seen it.
  private void joined(NewDevice device) {
    if (device.id().isPrimary()) {
      seat.warn("live.new-phone");
    } else {
      String name = SafeText.line((device.name() + "  " + device.platform()).strip());
      String called = name.isEmpty() ? seat.words().text("live.unnamed-device") : name;
      String day =
          device.linkedOn().isPresent() ? seat.lines().day(device.linkedOn().getAsLong()) : "–";
      seat.warn("live.device-joined", device.id().number(), called, day);
    }
    seat.engine().seen(device.id());
  }

  private void chatChanged(Chat chat) {
    if (chat.state() == ChatState.REQUEST) {
      seat.say("live.request", SafeText.line(chat.title()));
    }
  }
}
