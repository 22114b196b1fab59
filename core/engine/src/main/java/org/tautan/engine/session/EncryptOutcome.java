package org.tautan.engine.session;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.envelope.CiphertextType;

/// What encrypting ended with.
public sealed interface EncryptOutcome {
  /// Encrypted. The record must be stored durably BEFORE the ciphertext leaves the device: if the
  /// older record came back after a crash, the next message would be encrypted with the same key.
  ///
  /// @param record what to store in place of the one given
  record Encrypted(CiphertextType type, Bytes ciphertext, SessionRecord record)
      implements EncryptOutcome {}

  /// There is no session to send with: none at all, one with another identity key than the
  /// certified one, or one that was never answered in [SessionRecord#MAX_UNANSWERED_MILLIS]. Fetch
  /// a prekey bundle and initiate.
  record NoUsableSession() implements EncryptOutcome {}
}
