package org.tautan.engine.session;

import java.util.Optional;
import org.tautan.engine.prekey.PreKeyUse;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.IdentityKey;

/// What decrypting ended with. Only [Decrypted] changes anything; after every other outcome the
/// record and the prekeys stay as they were.
public sealed interface DecryptOutcome {
  /// Decrypted. The new record, the use of prekeys and whatever the plaintext leads to are to be
  /// committed in ONE store transaction, before the envelope is acked.
  ///
  /// @param plaintext as the sender handed it over, padded (see [Padding])
  /// @param record what to store in place of the one given
  /// @param preKeyUse present when the message started a session
  record Decrypted(Bytes plaintext, SessionRecord record, Optional<PreKeyUse> preKeyUse)
      implements DecryptOutcome {}

  /// A message of this number was opened before. To be acked and forgotten.
  record Duplicate() implements DecryptOutcome {}

  /// There is no session with the sender's certified identity.
  record NoSession() implements DecryptOutcome {}

  /// No session has a key that authenticates the message: it was forged or changed, or the session
  /// it belongs to is gone.
  record BadMac() implements DecryptOutcome {}

  /// A message names a prekey of ours that is not there: used up, expired, or never existed.
  record UnknownPreKey() implements DecryptOutcome {}

  /// Too old: its key was dropped, or the session that it starts is known to have existed and is
  /// gone.
  record Stale() implements DecryptOutcome {}

  /// Further ahead of the last message than the derivation budget reaches.
  record TooFarAhead() implements DecryptOutcome {}

  /// Not a message of this wire, or one with keys or padding that no honest sender makes.
  record Malformed() implements DecryptOutcome {}

  /// The message is not bound to the sender's and this device's address.
  record WrongSender() implements DecryptOutcome {}

  /// A session start with another identity key than the sender's certified one. The sender's device
  /// list may have changed: fetch it, try again, then refuse.
  record UntrustedIdentity(IdentityKey claimed) implements DecryptOutcome {}
}
