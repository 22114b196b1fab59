package org.tautan.engine.delivery;

import java.util.Optional;
import org.tautan.engine.api.EngineEvent.Freshness;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.message.HybridClock;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.content.Content;
import org.tautan.protocol.content.Kind;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.content.Profile;
import org.tautan.protocol.content.ReceiptType;
import org.tautan.protocol.content.SentTranscript;
import org.tautan.protocol.content.Text;
import org.tautan.protocol.content.UnknownKind;

/// What people say to each other, as it comes in: from others as messages, from own devices as
/// transcripts of what they sent.
final class Texts {
  private final AccountHolder account;
  private final ChatLog log;
  private final Receipts receipts;

  Texts(AccountHolder account, ChatLog log, Receipts receipts) {
    this.account = account;
    this.log = log;
    this.receipts = receipts;
  }

  /// A message of another account: opens the chat where there is none, as a request unless the
  /// sender had the own contact link.
  void received(Unit unit, Incoming incoming, MessageBody body) {
    Chat chat = chatOf(unit, incoming);
    Message message =
        message(unit, incoming.account(), incoming.from(), incoming.content(), body)
            .withStatus(MessageStatus.RECEIVED);
    log.add(unit, message, incoming.freshness());
    if (chat.state() == ChatState.ACCEPTED) {
      receipts.owe(unit, incoming.account(), ReceiptType.DELIVERED, incoming.content().messageId());
    }
  }

  /// Takes the name that the other side gives itself, with whatever content it comes: the first one
  /// carries it, and that may be a receipt.
  void introduced(Unit unit, Incoming incoming) {
    Optional<String> name = incoming.content().profile().map(Profile::displayName);
    Optional<Chat> known = unit.chats().find(incoming.account());
    if (name.isPresent() && known.isPresent() && !known.get().displayName().equals(name.get())) {
      log.save(unit, known.get().named(name.get()));
    }
  }

  private Chat chatOf(Unit unit, Incoming incoming) {
    boolean invited =
        incoming
            .content()
            .contactKey()
            .filter(key -> key.equals(account.get().profile().contactKey()))
            .isPresent();
    ChatState wanted = invited ? ChatState.ACCEPTED : ChatState.REQUEST;
    Chat chat = log.open(unit, incoming.account(), wanted);
    boolean reopens = chat.state() == ChatState.REMOVED;
    boolean invitedNow = chat.state() == ChatState.REQUEST && invited;
    if (reopens || invitedNow) {
      chat = chat.decided(wanted, chat.decidedAt());
    }
    Optional<Profile> profile = incoming.content().profile();
    if (profile.isPresent()) {
      chat = chat.named(profile.get().displayName());
    }
    log.save(unit, chat);
    return chat;
  }

  /// What another own device sent to somebody.
  void transcript(Unit unit, Incoming incoming, SentTranscript sent) throws MalformedException {
    Content content = Content.decode(sent.content());
    Optional<MessageBody> body = bodyOf(content.kind());
    if (body.isEmpty()) {
      return;
    }
    Chat chat = log.open(unit, sent.chat(), ChatState.ACCEPTED);
    if (chat.state() == ChatState.REQUEST || chat.state() == ChatState.REMOVED) {
      chat = chat.decided(ChatState.ACCEPTED, chat.decidedAt());
    }
    if (content.contactKey().isPresent() && chat.contactKey().isEmpty()) {
      chat = chat.withContactKey(content.contactKey().get());
    }
    log.save(unit, chat);
    log.add(
        unit,
        message(unit, sent.chat(), incoming.from(), content, body.get())
            .withStatus(MessageStatus.SENT),
        Freshness.QUIET);
  }

  /// What a row of this kind shows; empty for kinds that make no row.
  static Optional<MessageBody> bodyOf(Kind kind) {
    return switch (kind) {
      case Text(String text) -> Optional.of(new MessageBody.Text(text));
      case UnknownKind(int number) -> Optional.of(new MessageBody.Unknown(number));
      default -> Optional.empty();
    };
  }

  private Message message(
      Unit unit, AccountId chat, DeviceAddress sender, Content content, MessageBody body) {
    long sentAt = content.sentAt();
    long order = sentAt;
    if (!log.clock().observe(unit.counters(), sentAt)) {
      order = log.clock().tick(unit.counters());
      log.lineOnce(unit, chat, Line.CLOCK_AHEAD, sender.device().number());
    }
    return new Message(
        chat,
        sender,
        content.messageId(),
        new OrderKey(order, sender.device(), content.messageId()),
        HybridClock.millis(sentAt),
        body,
        MessageStatus.RECEIVED);
  }
}
