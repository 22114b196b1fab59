package org.tautan.engine.delivery;

import java.util.List;
import org.tautan.engine.model.SendingHold;
import org.tautan.engine.port.OutboxStore;
import org.tautan.engine.session.Peer;
import org.tautan.protocol.AccountId;

/// What came of encrypting a draft for its readers.
sealed interface SealOutcome {
  /// Ready to go; ratchets and log are written.
  record Sealed(OutboxStore.Sealed submission) implements SealOutcome {}

  /// Nobody is to get it: as good as accepted.
  record NoReaders() implements SealOutcome {}

  /// The account's devices are not known (well enough); ask the relay.
  record NeedsDirectory(AccountId account) implements SealOutcome {}

  /// There is no session with these devices; fetch prekeys. Nothing was written.
  record NeedsSessions(List<Peer> peers) implements SealOutcome {}

  /// Sending to the account has stopped.
  record Held(AccountId account, SendingHold why) implements SealOutcome {}
}
