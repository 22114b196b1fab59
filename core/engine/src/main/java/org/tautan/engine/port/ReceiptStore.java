package org.tautan.engine.port;

import java.util.List;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.ReceiptType;

/// Receipts that wait to be sent in batches.
public interface ReceiptStore {
  /// Receipts of one type for one account.
  record Batch(AccountId to, ReceiptType type, List<MessageId> messages) {}

  /// Adds one; a second time does nothing.
  void add(AccountId to, ReceiptType type, MessageId message);

  /// The oldest receipts, at most `limit` in all, batched by account and type in the order of each
  /// batch's oldest; empty list for none.
  List<Batch> batches(int limit);

  /// Deletes what was put into a message.
  void remove(Batch batch);
}
