package org.tautan.protocol.content;

import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;

/// What this account sent elsewhere, for its other devices. Own account only. Does not show itself
/// in a log.
///
/// @param chat the other account
/// @param content the exact [Content] as it went to that account
public record SentTranscript(AccountId chat, Bytes content) implements Kind {
  /// Checks the size.
  public SentTranscript {
    content.requireAtMost(Limits.CIPHERTEXT, "content");
  }

  /// The content as it went to the other account.
  public Content parse() throws MalformedException {
    return Content.decode(content);
  }

  @Override
  public String toString() {
    return "SentTranscript[chat=" + chat + ", " + content.size() + " bytes]";
  }
}
