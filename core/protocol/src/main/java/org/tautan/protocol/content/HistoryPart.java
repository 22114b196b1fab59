package org.tautan.protocol.content;

import java.util.List;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Require;

/// What is in a chunk of history.
public record HistoryPart(List<HistoryChat> chats, List<HistoryMessage> messages) {
  /// Checks how many there are, copies the lists.
  public HistoryPart {
    chats = Require.list(chats, Limits.HISTORY_READ, "chats");
    messages = Require.list(messages, Limits.HISTORY_READ, "messages");
  }

  /// Reads what [#encode()] writes.
  public static HistoryPart decode(Bytes bytes) throws MalformedException {
    return HistoryCodecs.PART.decode(bytes, Limits.INFLATED);
  }

  /// To be deflated and sealed.
  public Bytes encode() {
    return HistoryCodecs.PART.encode(this);
  }

  @Override
  public String toString() {
    return "HistoryPart[" + chats.size() + " chats, " + messages.size() + " messages]";
  }
}
