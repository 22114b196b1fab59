package org.tautan.protocol.content;

import org.tautan.protocol.CiphertextHash;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MessageId;

/// "I could not decrypt that; send it again."
///
/// @param ciphertextHash of what failed
/// @param attempt 1 to 5
public record Retry(MessageId messageId, CiphertextHash ciphertextHash, int attempt)
    implements Kind {
  /// Checks the attempt.
  public Retry {
    if (attempt < 1 || attempt > Limits.RETRIES) {
      throw new IllegalArgumentException("attempt " + attempt);
    }
  }
}
