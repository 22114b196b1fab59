package org.tautan.desktop.vault;

import java.sql.Connection;
import java.util.Optional;

/// A connection to a [Vault] that can say why it failed: the driver only passes on a number.
public interface SealedConnection extends Connection {
  /// What went wrong last in the vault, if anything has.
  Optional<VaultException> failure();
}
