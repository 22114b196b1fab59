package org.tautan.protocol.content;

import java.util.List;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.Require;

/// Delivered or read, for a batch of the other side's messages.
public record Receipt(ReceiptType type, List<MessageId> messageIds) implements Kind {
  /// Checks how many there are, copies the list.
  public Receipt {
    messageIds = Require.list(messageIds, Limits.RECEIPT_IDS, "message ids");
  }
}
