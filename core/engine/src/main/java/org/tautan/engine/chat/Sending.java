package org.tautan.engine.chat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tautan.engine.api.Devices.PhoneSilence;
import org.tautan.engine.api.EngineEvent.Freshness;
import org.tautan.engine.api.SendOutcome;
import org.tautan.engine.delivery.Outbox;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.identity.Standing;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.message.Draft;
import org.tautan.engine.message.HybridClock;
import org.tautan.engine.message.Recipients;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.model.SendingHold;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.content.Text;

/// Sends what a person writes, or says why not: the row and the draft for every device are one
/// durable transaction.
final class Sending {
  private final Ledger ledger;
  private final AccountHolder account;
  private final ChatLog log;
  private final Outbox outbox;
  private final PhoneWatch phone;

  Sending(Ledger ledger, AccountHolder account, ChatLog log, Outbox outbox, PhoneWatch phone) {
    this.ledger = ledger;
    this.account = account;
    this.log = log;
    this.outbox = outbox;
    this.phone = phone;
  }

  SendOutcome send(AccountId to, String text) {
    int size = text.getBytes(StandardCharsets.UTF_8).length;
    if (size == 0 || size > Limits.TEXT) {
      return new SendOutcome.WrongSize();
    }
    return ledger.write(unit -> {
      Optional<SendOutcome> objection = objection(unit, to);
      if (objection.isPresent()) {
        return objection.get();
      }
      MessageId id = log.newId();
      long time = log.clock().tick(unit.counters());
      return send(unit, to, text, id, time);
    });
  }

  private SendOutcome send(Unit unit, AccountId to, String text, MessageId id, long time) {
    LocalAccount own = account.get();
    Message message =
        new Message(
            to,
            own.address(),
            id,
            new OrderKey(time, own.address().device(), id),
            HybridClock.millis(time),
            new MessageBody.Text(text),
            MessageStatus.WAITING);
    log.add(unit, message, Freshness.QUIET);
    outbox.add(unit, new Draft(new Recipients.Chat(to), id, time, new Text(text)));
    return new SendOutcome.Queued(message);
  }

  private Optional<SendOutcome> objection(Unit unit, AccountId to) {
    Optional<LocalAccount> own = account.find();
    boolean linked =
        own.filter(o -> o.standing() == Standing.ACTIVE || o.standing() == Standing.UNREGISTERED)
            .isPresent();
    if (!linked) {
      return Optional.of(new SendOutcome.NotLinked());
    }
    Optional<Chat> chat = unit.chats().find(to);
    if (chat.isEmpty()) {
      return Optional.of(new SendOutcome.NoChat());
    }
    return switch (chat.get().state()) {
      case REQUEST, REMOVED -> Optional.of(new SendOutcome.NotAccepted());
      case BLOCKED -> Optional.of(new SendOutcome.Blocked());
      case ACCEPTED -> {
        if (chat.get().hold() == SendingHold.LIST_FORKED) {
          yield Optional.of(new SendOutcome.Held(chat.get().hold()));
        }
        yield phone.silence(unit) == PhoneSilence.STOPPED
            ? Optional.of(new SendOutcome.PhoneSilent())
            : Optional.empty();
      }
    };
  }

  SendOutcome sendAgain(AccountId chat, MessageId failed) {
    return ledger.write(unit -> {
      Optional<Message> found = unit.messages().find(chat, account.get().account(), failed);
      Optional<SendOutcome> objection = objection(unit, chat);
      if (objection.isPresent()) {
        return objection.get();
      }
      if (found.isEmpty()
          || found.get().status() != MessageStatus.FAILED
          || !(found.get().body() instanceof MessageBody.Text(String text))) {
        return new SendOutcome.NoChat();
      }
      Message waiting = found.get().withStatus(MessageStatus.WAITING);
      log.change(unit, waiting);
      outbox.add(
          unit,
          new Draft(new Recipients.Chat(chat), failed, waiting.order().sentAt(), new Text(text)));
      return new SendOutcome.Queued(waiting);
    });
  }
}
