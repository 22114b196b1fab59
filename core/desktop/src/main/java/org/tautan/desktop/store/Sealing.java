package org.tautan.desktop.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.vault.Vault;
import org.tautan.desktop.vault.VaultException;

/// How a store's database lies on the disk. The choice is made once, when the store is made: a
/// plain database does not open as a sealed one, nor the other way round, and stays as it is.
@FunctionalInterface
public interface Sealing {
  /// As SQLite writes it. Only the permissions of the files keep others from reading it.
  Sealing PLAIN =
      (file, config) -> JDBC.createConnection(JDBC.PREFIX + file.toUri(), config.toProperties());

  /// Encrypted and authenticated, block by block: a [Vault].
  ///
  /// @param key the database key; copied whenever a store is opened, and stays the caller's
  static Sealing under(SecretBytes key) {
    return (file, config) -> Vault.open(file, key, config);
  }

  /// Opens a connection; closing it forgets the key.
  ///
  /// @throws VaultException when the file does not open under the key
  Connection connect(Path file, SQLiteConfig config) throws SQLException;
}
