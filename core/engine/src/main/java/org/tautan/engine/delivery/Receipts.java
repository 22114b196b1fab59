package org.tautan.engine.delivery;

import java.util.Optional;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.message.Recipients;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.model.ReadReceipts;
import org.tautan.engine.port.ReceiptStore.Batch;
import org.tautan.engine.sync.OwnSync;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.content.Receipt;
import org.tautan.protocol.content.ReceiptType;

/// "Delivered" and "read", person to person: gathered, sent in batches, merged by maximum (PROTOCOL
/// §9). People who are not contacts get none.
///
/// Whether any may wait is known without asking the store: yes after a start, and after one was
/// written down.
public final class Receipts {
  private static final int READ_AT_ONCE = 1_000;

  private final AccountHolder account;
  private final ChatLog log;
  private final OwnSync sync;
  private boolean mayWait = true;

  public Receipts(AccountHolder account, ChatLog log, OwnSync sync) {
    this.account = account;
    this.log = log;
    this.sync = sync;
  }

  /// Takes in a receipt of another account: ticks of messages that any own device sent there.
  public void received(Unit unit, AccountId from, Receipt receipt) {
    MessageStatus status =
        switch (receipt.type()) {
          case DELIVERED -> MessageStatus.DELIVERED;
          case READ -> MessageStatus.READ;
        };
    for (MessageId id : receipt.messageIds()) {
      log.advance(unit, from, id, status);
    }
  }

  /// The person has seen a chat up to here: own devices learn it, the other side if it may.
  public void read(Unit unit, Chat chat, OrderKey upTo) {
    Optional<OrderKey> before = chat.readUpTo();
    if (!sync.read(unit, chat, upTo)) {
      return;
    }
    boolean tells = account.get().profile().readReceipts() == ReadReceipts.ON;
    if (!tells || chat.state() != ChatState.ACCEPTED) {
      return;
    }
    for (Message seen : unit.messages().received(chat.account(), before, upTo, READ_AT_ONCE)) {
      owe(unit, chat.account(), ReceiptType.READ, seen.id());
    }
  }

  /// Writes down a receipt to be sent.
  void owe(Unit unit, AccountId to, ReceiptType type, MessageId message) {
    unit.receipts().add(to, type, message);
    unit.afterCommit(() -> mayWait = true);
  }

  /// Whether [#flush] may find anything.
  boolean mayWait() {
    return mayWait;
  }

  /// Turns waiting receipts into drafts, a batch for each account and type.
  void flush(Unit unit) {
    boolean any = false;
    for (Batch batch : unit.receipts().batches(Limits.RECEIPT_IDS)) {
      sync.tell(
          unit, new Recipients.Contact(batch.to()), new Receipt(batch.type(), batch.messages()));
      unit.receipts().remove(batch);
      any = true;
    }
    boolean more = any;
    unit.afterCommit(() -> mayWait = more);
  }
}
