package org.tautan.engine.port;

import java.util.Optional;
import org.tautan.crypto.SecretBytes;

/// One row: this device's account and keys, encoded by the engine.
public interface AccountStore {
  /// The row; the caller closes it. Empty before an account was made or linked.
  Optional<SecretBytes> load();

  /// Replaces the row.
  void save(SecretBytes account);

  /// Deletes the row: a linking that came to nothing.
  void remove();
}
