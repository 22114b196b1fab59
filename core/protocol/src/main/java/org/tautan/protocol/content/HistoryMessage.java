package org.tautan.protocol.content;

import org.tautan.protocol.AccountId;
import org.tautan.protocol.Require;

/// One message of history. Its id and its sender's device are those of its place.
///
/// @param sender the account that wrote it
/// @param sentAt by the sender's clock, ms since 1970
/// @param text what was written; empty when it is no text
/// @param unknownKind the number of a kind that the phone did not know; 0 when it is a text
public record HistoryMessage(
    AccountId chat,
    AccountId sender,
    OrderKey order,
    long sentAt,
    HistoryStatus status,
    String text,
    int unknownKind) {
  /// Checks the numbers.
  public HistoryMessage {
    Require.natural(sentAt, "sent at");
    Require.natural(unknownKind, "unknown kind");
  }

  @Override
  public String toString() {
    return "HistoryMessage[chat=" + chat + ", order=" + order + "]";
  }
}
