package org.tautan.engine.history;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tautan.engine.api.EngineEvent.HistoryArrived;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.sync.OwnSync;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.content.HistoryChat;
import org.tautan.protocol.content.HistoryMessage;
import org.tautan.protocol.content.HistoryPart;

/// Writes a chunk into the conversations: what is there stays as it is.
final class HistoryWriter {
  private final AccountHolder account;
  private final ChatLog log;
  private final OwnSync sync;

  HistoryWriter(AccountHolder account, ChatLog log, OwnSync sync) {
    this.account = account;
    this.log = log;
    this.sync = sync;
  }

  /// Whether every message is of one of the two sides of its chat.
  boolean isSound(HistoryPart part) {
    AccountId own = account.get().account();
    return part.messages().stream()
        .allMatch(row -> row.sender().equals(own) || row.sender().equals(row.chat()));
  }

  /// Takes in a sound chunk.
  void write(Unit unit, HistoryPart part) {
    Set<AccountId> touched = new LinkedHashSet<>();
    for (HistoryChat given : part.chats()) {
      chat(unit, given);
      touched.add(given.decision().chat());
    }
    long newest = 0;
    for (HistoryMessage row : part.messages()) {
      if (touched.add(row.chat())) {
        log.open(unit, row.chat(), ChatState.REQUEST);
      }
      insert(unit, row);
      newest = Math.max(newest, row.order().sentAt());
    }
    boolean _ = log.clock().observe(unit.counters(), newest);
    unit.tell(new HistoryArrived(List.copyOf(touched)));
  }

  private void chat(Unit unit, HistoryChat given) {
    AccountId with = given.decision().chat();
    sync.decided(unit, given.decision());
    Chat chat = unit.chats().find(with).orElseThrow();
    if (chat.nickname().isEmpty() && !given.nickname().isEmpty()) {
      log.save(unit, chat.nicknamed(given.nickname()));
    }
    if (given.readUpTo().isPresent()) {
      sync.readElsewhere(unit, with, given.readUpTo().get());
    }
  }

  private static void insert(Unit unit, HistoryMessage row) {
    Message message =
        new Message(
            row.chat(),
            new DeviceAddress(row.sender(), row.order().device()),
            row.order().messageId(),
            row.order(),
            row.sentAt(),
            body(row),
            status(row));
    if (!unit.messages().insert(message)) {
      Optional<Message> known = unit.messages().find(message.chat(), row.sender(), message.id());
      if (known.isPresent() && known.get().body() instanceof MessageBody.Placeholder) {
        unit.messages().update(message);
      }
    }
  }

  private static MessageBody body(HistoryMessage row) {
    return row.unknownKind() == 0
        ? new MessageBody.Text(row.text())
        : new MessageBody.Unknown(row.unknownKind());
  }

  private static MessageStatus status(HistoryMessage row) {
    return switch (row.status()) {
      case SENT -> MessageStatus.SENT;
      case DELIVERED -> MessageStatus.DELIVERED;
      case READ -> MessageStatus.READ;
      case RECEIVED -> MessageStatus.RECEIVED;
    };
  }
}
