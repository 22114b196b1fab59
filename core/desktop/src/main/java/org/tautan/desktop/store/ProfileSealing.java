package org.tautan.desktop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.vault.Vault;
import org.tautan.desktop.vault.slot.KeyFileException;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

/// How the program's own database lies on the disk: always sealed, under the key that its
/// [ProfileKeys] keep beside it. One that an earlier version left plain is sealed first.
///
/// A key is made only where there is nothing yet that another one might open.
public final class ProfileSealing implements Sealing {
  private final ProfileKeys keys;

  /// @param keys gives the key out
  public ProfileSealing(ProfileKeys keys) {
    this.keys = keys;
  }

  /// @throws StoreException `LOCKED`, when the key is not at hand; the files are as they were
  @Override
  public Connection connect(Path file, SQLiteConfig config) throws SQLException {
    PlainDatabase plain = new PlainDatabase(file);
    try {
      plain.recover();
      boolean isPlain = plain.isThere();
      boolean holdsNothing = isPlain || Files.size(file) == 0;
      try (SecretBytes key = holdsNothing ? keys.getOrMake(file) : keys.get(file)) {
        if (isPlain) {
          plain.seal(key, config);
        }
        return Vault.open(file, key, config);
      }
    } catch (IOException e) {
      throw StoreFailures.of("opening the database", e);
    } catch (KeyFileException e) {
      throw switch (e.reason()) {
        case MISSING -> new StoreException(Reason.LOCKED, "the key is not here", e);
        case DAMAGED, PRESENT -> new StoreException(Reason.CORRUPT, "the key file", e);
        case TOO_NEW -> new StoreException(Reason.TOO_NEW, "the key file", e);
        case IO -> new StoreException(Reason.UNAVAILABLE, "the key file", e);
      };
    }
  }
}
