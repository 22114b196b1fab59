package org.tautan.engine.sync;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.message.Draft;
import org.tautan.engine.message.HybridClock;
import org.tautan.engine.message.Recipients;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.port.Clock;
import org.tautan.engine.port.CounterStore;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.content.ChatDecision;
import org.tautan.protocol.content.Kind;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.content.ProfileChange;
import org.tautan.protocol.content.ReadMarker;

/// What the devices of one account tell each other. Everything here merges: the order in which two
/// devices hear of two changes does not matter.
public final class OwnSync {
  private final Clock clock;
  private final ChatLog log;
  private final ProfileParts profile;
  private final DeviceLabels devices;

  public OwnSync(Clock clock, AccountHolder account, ChatLog log) {
    this.clock = clock;
    this.log = log;
    this.profile = new ProfileParts(account, log.clock());
    this.devices = new DeviceLabels(account, log.clock());
  }

  /// The clock that orders what is written here.
  public HybridClock clock() {
    return log.clock();
  }

  /// Queues a content for every other own device.
  public void tellOwn(Unit unit, Kind kind) {
    tell(unit, new Recipients.OwnDevices(), kind);
  }

  /// Queues a content for some recipients.
  public void tell(Unit unit, Recipients recipients, Kind kind) {
    Draft draft = new Draft(recipients, log.newId(), log.clock().tick(unit.counters()), kind);
    unit.outbox().add(draft.encode(), Optional.empty());
  }

  /// Writes down a decision of this person about a chat, and tells the other devices.
  public Chat decide(Unit unit, Chat chat, ChatState state) {
    Chat decided = chat.decided(state, log.clock().tick(unit.counters()));
    log.save(unit, decided);
    tellOwn(unit, decision(decided));
    return decided;
  }

  /// Writes down what this person decided about themselves, and tells the other devices.
  public void decide(Unit unit, ProfileChange.PersonPart part) {
    tellOwn(unit, profile.decide(unit, part));
  }

  /// Writes down what this person decided to call a device, and tells the other devices.
  public void rename(Unit unit, DeviceId device, String name) {
    tellOwn(unit, devices.decide(unit, device, name));
  }

  /// Tells all other devices what the devices are called, as far as it is for this one to say.
  public void tellDeviceNames(Unit unit) {
    for (ProfileChange change : devices.all()) {
      tellOwn(unit, change);
    }
  }

  /// Takes over what another own device decided about the person, or says of devices.
  public void decided(Unit unit, DeviceId from, ProfileChange change) {
    log.clock().observe(unit.counters(), change.decidedAt());
    if (change.part().isPresent()) {
      switch (change.part().get()) {
        case ProfileChange.PersonPart part ->
            profile.decidedElsewhere(unit, part, change.decidedAt());
        case ProfileChange.DeviceName name -> devices.heard(unit, from, name, change.decidedAt());
      }
    }
  }

  /// Gives a new device of the own account what it needs to know of the person and the chats.
  public void introduce(Unit unit, AccountId own, DeviceId device) {
    Recipients newcomer = new Recipients.Devices(own, List.of(device));
    profile.all(unit.counters()).forEach(change -> tell(unit, newcomer, change));
    for (Chat chat : unit.chats().list()) {
      if (!chat.account().equals(own)) {
        tell(unit, newcomer, decision(chat));
      }
    }
  }

  /// A chat's decision as a content.
  public static ChatDecision decision(Chat chat) {
    return new ChatDecision(
        chat.account(),
        wire(chat.state()),
        chat.displayName(),
        chat.contactKey(),
        chat.decidedAt());
  }

  /// Takes over what another own device decided, unless this one knows of something later.
  public void decided(Unit unit, ChatDecision decision) {
    Chat chat = log.open(unit, decision.chat(), ChatState.REQUEST);
    log.clock().observe(unit.counters(), decision.decidedAt());
    if (chat.contactKey().isEmpty() && decision.contactKey().isPresent()) {
      chat = chat.withContactKey(decision.contactKey().get());
    }
    if (chat.displayName().isEmpty()) {
      chat = chat.named(decision.displayName());
    }
    if (decision.decidedAt() >= chat.decidedAt()) {
      chat = chat.decided(state(decision.state()), decision.decidedAt());
    }
    log.save(unit, chat);
  }

  /// Notes what this person has read here, and tells the other devices.
  ///
  /// @return whether that was news
  public boolean read(Unit unit, Chat chat, OrderKey upTo) {
    if (!advance(unit, chat, upTo)) {
      return false;
    }
    tellOwn(unit, new ReadMarker(chat.account(), upTo));
    return true;
  }

  /// Notes what was read on another own device.
  public void readElsewhere(Unit unit, AccountId account, OrderKey upTo) {
    Optional<Chat> chat = unit.chats().find(account);
    chat.ifPresent(known -> advance(unit, known, upTo));
  }

  private boolean advance(Unit unit, Chat chat, OrderKey upTo) {
    boolean news = chat.readUpTo().map(known -> upTo.compareTo(known) > 0).orElse(true);
    if (news) {
      log.save(unit, chat.read(upTo));
    }
    return news;
  }

  /// Notes that the phone said something: its silence counts from there.
  public void phoneHeard(Unit unit, long sentAt) {
    CounterStore counters = unit.counters();
    long when = Math.min(HybridClock.millis(sentAt), clock.millis());
    if (when > counters.get(Counter.PHONE_HEARD)) {
      counters.raise(Counter.PHONE_HEARD, when);
    }
  }

  private static org.tautan.protocol.content.ChatState wire(ChatState state) {
    return switch (state) {
      case REQUEST -> org.tautan.protocol.content.ChatState.REQUEST;
      case ACCEPTED -> org.tautan.protocol.content.ChatState.ACCEPTED;
      case BLOCKED -> org.tautan.protocol.content.ChatState.BLOCKED;
      case REMOVED -> org.tautan.protocol.content.ChatState.REMOVED;
    };
  }

  private static ChatState state(org.tautan.protocol.content.ChatState state) {
    return switch (state) {
      case REQUEST -> ChatState.REQUEST;
      case ACCEPTED -> ChatState.ACCEPTED;
      case BLOCKED -> ChatState.BLOCKED;
      case REMOVED -> ChatState.REMOVED;
    };
  }
}
