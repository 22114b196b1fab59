package org.tautan.engine.chat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.crypto.document.SafetyNumber;
import org.tautan.engine.api.Chats;
import org.tautan.engine.api.ContactDevices;
import org.tautan.engine.api.EngineEvent.Activity;
import org.tautan.engine.api.SafetyCode;
import org.tautan.engine.api.SendOutcome;
import org.tautan.engine.delivery.Courier;
import org.tautan.engine.delivery.Outbox;
import org.tautan.engine.delivery.Receipts;
import org.tautan.engine.delivery.TypingSignals;
import org.tautan.engine.device.Directories;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.identity.OwnProfile;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatFlags;
import org.tautan.engine.model.ChatOverview;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Message;
import org.tautan.engine.port.Ports;
import org.tautan.engine.sync.OwnSync;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.content.ProfileChange;
import org.tautan.protocol.linking.CodeReading;
import org.tautan.protocol.linking.ContactLink;
import org.tautan.protocol.linking.PageOrigin;

/// What a person does in conversations. Every command is one durable transaction; what has to reach
/// others goes through the outbox.
public final class Conversations implements Chats {
  private static final int COUNT_AT_MOST = 10_000;

  private final Ports ports;
  private final Ledger ledger;
  private final AccountHolder account;
  private final Directories directories;
  private final ChatLog log;
  private final Receipts receipts;
  private final OwnSync sync;
  private final TypingSignals typing;
  private final Courier courier;
  private final Sending sending;

  /// The parts that it works with.
  public record Parts(
      Ports ports,
      Ledger ledger,
      AccountHolder account,
      Directories directories,
      ChatLog log,
      Outbox outbox,
      Receipts receipts,
      OwnSync sync,
      PhoneWatch phone,
      TypingSignals typing,
      Courier courier) {}

  public Conversations(Parts parts) {
    this.ports = parts.ports();
    this.ledger = parts.ledger();
    this.account = parts.account();
    this.directories = parts.directories();
    this.log = parts.log();
    this.receipts = parts.receipts();
    this.sync = parts.sync();
    this.typing = parts.typing();
    this.courier = parts.courier();
    this.sending = new Sending(ledger, account, log, parts.outbox(), parts.phone());
  }

  @Override
  public ContactLink contactLink(PageOrigin page) {
    LocalAccount own = account.get();
    return new ContactLink(page, own.account(), own.relay().relayId(), own.profile().contactKey());
  }

  @Override
  public void renewContactKey() {
    WireSecret key = WireSecret.copyOf(ports.random().bytes(OwnProfile.CONTACT_KEY_BYTES));
    ledger.write(unit -> {
      sync.decide(unit, new ProfileChange.ContactKey(key));
      return key;
    });
  }

  @Override
  public AddOutcome add(String contactLink) {
    return switch (ContactLink.read(contactLink)) {
      case CodeReading.Found<ContactLink>(ContactLink link) -> add(link);
      case CodeReading.VersionTooNew<ContactLink> _ -> new AddOutcome.VersionTooNew();
      case CodeReading.NotATautanCode<ContactLink> _,
          CodeReading.OtherPurpose<ContactLink> _,
          CodeReading.Damaged<ContactLink> _ ->
          new AddOutcome.NotALink();
    };
  }

  private AddOutcome add(ContactLink link) {
    if (link.account().equals(account.get().account())) {
      return new AddOutcome.Yourself();
    }
    if (!link.relay().equals(account.get().relay().relayId())) {
      return new AddOutcome.OtherRelay();
    }
    return ledger.write(unit -> {
      Chat chat =
          log.open(unit, link.account(), ChatState.ACCEPTED).withContactKey(link.contactKey());
      return new AddOutcome.Added(sync.decide(unit, chat, ChatState.ACCEPTED));
    });
  }

  @Override
  public List<Chat> list() {
    return ledger.write(unit -> unit.chats().list());
  }

  @Override
  public List<ChatOverview> overview() {
    return ledger.write(unit -> unit.chats().overview());
  }

  @Override
  public Optional<ChatOverview> overview(AccountId chat) {
    return ledger.write(unit -> unit.chats().overview(chat));
  }

  @Override
  public void arrange(AccountId chat, UnaryOperator<ChatFlags> change) {
    change(unit -> log.arrange(unit, chat, change));
  }

  @Override
  public Optional<Chat> find(AccountId chat) {
    return ledger.write(unit -> unit.chats().find(chat));
  }

  @Override
  public List<Message> page(AccountId chat, Optional<OrderKey> before, int limit) {
    return ledger.write(unit -> unit.messages().page(chat, before, limit));
  }

  @Override
  public List<Message> after(AccountId chat, OrderKey after, int limit) {
    return ledger.write(unit -> unit.messages().after(chat, after, limit));
  }

  @Override
  public int unread(AccountId chat) {
    return ledger.write(
        unit -> unit.messages().unread(chat, unit.chats().find(chat).flatMap(Chat::readUpTo)));
  }

  @Override
  public SendOutcome send(AccountId to, String text) {
    return sending.send(to, text);
  }

  @Override
  public SendOutcome sendAgain(AccountId chat, MessageId failed) {
    return sending.sendAgain(chat, failed);
  }

  @Override
  public void delete(AccountId chat, AccountId sender, MessageId id) {
    change(unit -> log.remove(unit, chat, sender, id));
  }

  @Override
  public void accept(AccountId chat) {
    decide(chat, ChatState.ACCEPTED);
  }

  @Override
  public void block(AccountId chat) {
    decide(chat, ChatState.BLOCKED);
  }

  @Override
  public void unblock(AccountId chat) {
    decide(chat, ChatState.ACCEPTED);
  }

  @Override
  public void remove(AccountId chat) {
    decide(chat, ChatState.REMOVED);
    arrange(chat, _ -> ChatFlags.NONE);
  }

  private void decide(AccountId account, ChatState state) {
    change(unit -> unit.chats().find(account).ifPresent(chat -> sync.decide(unit, chat, state)));
  }

  @Override
  public void nickname(AccountId account, String nickname) {
    change(unit ->
        unit.chats().find(account).ifPresent(chat -> log.save(unit, chat.nicknamed(nickname))));
  }

  @Override
  public void markRead(AccountId account, OrderKey upTo) {
    change(unit -> {
      unit.chats().find(account).ifPresent(chat -> receipts.read(unit, chat, upTo));
      log.arrange(unit, account, flags -> flags.withMark(ChatFlags.Mark.NOT_MARKED));
    });
  }

  @Override
  public void typing(AccountId chat, Activity activity) {
    courier.online().ifPresent(connection -> typing.send(connection, chat, activity));
  }

  @Override
  public Optional<SafetyNumber> safetyNumber(AccountId chat) {
    Optional<PinnedDevices> theirs = ledger.write(unit -> directories.find(unit, chat));
    return theirs.map(other ->
        SafetyNumber.of(
            account.get().account(),
            account.get().membership().rootKey(),
            other.account(),
            other.rootKey()));
  }

  @Override
  public Optional<SafetyCode> safetyCode(AccountId chat) {
    Optional<PinnedDevices> own =
        ledger.write(unit -> directories.find(unit, account.get().account()));
    Optional<PinnedDevices> theirs = ledger.write(unit -> directories.find(unit, chat));
    return own.flatMap(mine -> theirs.map(other -> SafetyCode.of(mine, other)));
  }

  @Override
  public Optional<ContactDevices> devices(AccountId chat) {
    return ledger
        .write(unit -> directories.find(unit, chat))
        .map(known ->
            new ContactDevices(
                (int) known.members().stream().filter(it -> !it.device().isPrimary()).count(),
                known.body().issuedAt()));
  }

  @Override
  public int waiting() {
    return ledger.write(unit -> unit.outbox().list(0, COUNT_AT_MOST).size());
  }

  private interface Change {
    void in(Unit unit);
  }

  private void change(Change change) {
    ledger.write(unit -> {
      change.in(unit);
      return unit;
    });
  }
}
