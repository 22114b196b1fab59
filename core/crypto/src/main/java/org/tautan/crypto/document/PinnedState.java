package org.tautan.crypto.document;

import org.tautan.protocol.AccountId;

/// What somebody already holds as true about an account's devices.
public sealed interface PinnedState permits NothingPinned, PinnedDevices {
  /// Whose devices.
  AccountId account();
}
