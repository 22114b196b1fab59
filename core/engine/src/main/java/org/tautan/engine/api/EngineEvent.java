package org.tautan.engine.api;

import java.util.List;
import org.tautan.engine.linking.LinkEmoji;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.NewDevice;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.linking.LinkCode;

/// What happened, told in commit order and only after it is durable. Values are immutable; a
/// listener may hand them to another thread.
public sealed interface EngineEvent {
  /// The connection changed.
  record ConnectivityChanged(Connectivity state) implements EngineEvent {}

  /// The own account came to be, or its name, keys or state changed.
  record AccountChanged() implements EngineEvent {}

  /// The devices of the account, or of somebody with whom there is a chat, changed, or what is
  /// known of them.
  record DevicesChanged() implements EngineEvent {}

  /// A device has joined the own account without this device's doing: the person should hear of it
  /// now. Told once; [Devices#news] has it until they have seen it.
  record DeviceJoined(NewDevice device) implements EngineEvent {}

  /// A chat is new or changed.
  record ChatChanged(Chat chat) implements EngineEvent {}

  /// A message or line is new.
  ///
  /// @param freshness whether a notification may sound for it
  record MessageAdded(Message message, Freshness freshness) implements EngineEvent {}

  /// A message changed: its ticks, its body.
  record MessageChanged(Message message) implements EngineEvent {}

  /// A row is gone.
  record MessageRemoved(AccountId chat, AccountId sender, MessageId id) implements EngineEvent {}

  /// Everything that waited at the relay has come in.
  record CaughtUp() implements EngineEvent {}

  /// Older messages of some chats are here: rows were inserted anywhere in them, without an event
  /// each. With no chats: the phone has nothing of what it was asked for, or may not give it.
  record HistoryArrived(List<AccountId> chats) implements EngineEvent {
    /// Copies the list.
    public HistoryArrived {
      chats = List.copyOf(chats);
    }
  }

  /// The history from the phone has come further, pauses, or goes on.
  record HistoryProgressed(HistoryProgress progress) implements EngineEvent {}

  /// Somebody types, or stopped.
  record TypingChanged(AccountId chat, Activity activity) implements EngineEvent {}

  /// The companion has a new code to show.
  ///
  /// @param validUntil when it will be replaced, ms since 1970
  record LinkCodeReady(LinkCode code, long validUntil) implements EngineEvent {}

  /// The code was scanned, and both sides show these pictures.
  ///
  /// @param other whom or what to confirm
  record LinkPeerMet(List<LinkEmoji> emoji, LinkPeer other) implements EngineEvent {}

  /// The codes ran out; the person may ask for new ones.
  record LinkCodesUsedUp() implements EngineEvent {}

  /// This device, or the device that this phone linked, belongs to the account now.
  record Linked(AccountId account, DeviceId device) implements EngineEvent {}

  /// The linking ended without a linked device.
  record LinkFailed(LinkFailure why) implements EngineEvent {}

  /// Whether something is news or backlog.
  enum Freshness {
    /// It came while this device was caught up.
    LIVE,
    /// It had waited at the relay, came from an own device, or was made here.
    QUIET
  }

  /// Whether somebody is typing.
  enum Activity {
    /// Typing.
    TYPING,
    /// Not any more.
    IDLE
  }

  /// Who is at the other end of a linking.
  sealed interface LinkPeer {
    /// What a phone sees of the computer: "does your computer show these?"
    record Computer(String name, String platform) implements LinkPeer {}

    /// What a computer sees of the phone: "is this my phone?"
    record Phone(String displayName, AccountId account) implements LinkPeer {}
  }
}
