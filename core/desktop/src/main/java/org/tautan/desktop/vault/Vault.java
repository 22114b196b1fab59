package org.tautan.desktop.vault;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.crypto.SystemRandom;

/// An SQLite database that is sealed on the disk: tables, indexes, full-text index and write-ahead
/// log. The stock driver works on it as on any other database; what the format cannot keep secret
/// is refused ([GuardedConnection]).
///
/// Before the first one is opened in a process, the driver and the system are checked and tried out
/// ([SelfTest]); if anything is not as expected nothing is ever stored.
///
/// When SQLite reports an I/O error, [#failure] says what it was: the driver only passes on a
/// number.
///
/// Whoever opens a vault keeps other processes out of its directory while it is made. Connections
/// are used by one thread at a time each.
public final class Vault implements AutoCloseable {
  private final Path file;
  private final OpenVault keys;
  private final VfsClone vfs;
  private boolean closed;

  private Vault(Path file, OpenVault keys) {
    this.file = file;
    this.keys = keys;
    this.vfs = VfsClone.lendTo(keys);
  }

  /// Takes a file, which [#connect] makes if it is missing or empty.
  ///
  /// @param key 32 random bytes; copied, the caller still owns it
  /// @throws VaultException `UNSUPPORTED`, when sealing cannot be relied upon here
  public static Vault at(Path file, SecretBytes key) {
    SelfTest.requirePassed(file.toAbsolutePath());
    return unchecked(file, key);
  }

  /// Opens the one connection of a vault. Closing it closes the vault.
  ///
  /// @throws VaultException as [#at] and [#connect] do
  public static SealedConnection open(Path file, SecretBytes key, SQLiteConfig config)
      throws SQLException {
    Vault vault = at(file, key);
    try {
      return vault.connect(config, GuardedConnection.Ending.CLOSES_THE_VAULT);
    } catch (SQLException | VaultException e) {
      vault.close();
      throw e;
    }
  }

  /// For the self-test itself.
  static Vault unchecked(Path file, SecretBytes key) {
    if (key.size() != 32) {
      throw new IllegalArgumentException("a database key of " + key.size() + " bytes");
    }
    Path whole = file.toAbsolutePath();
    return new Vault(whole, new OpenVault(whole, key.copy(), new SystemRandom()));
  }

  /// Opens a connection. Close it before the vault.
  ///
  /// @throws VaultException `WRONG_KEY`, `NOT_A_VAULT`, `TOO_NEW` or `DAMAGED`, and the file is as
  ///   it was
  public SealedConnection connect(SQLiteConfig config) throws SQLException {
    return connect(config, GuardedConnection.Ending.LEAVES_THE_VAULT_OPEN);
  }

  private SealedConnection connect(SQLiteConfig config, GuardedConnection.Ending ending)
      throws SQLException {
    try {
      SQLiteConnection connection =
          JDBC.createConnection(
              JDBC.PREFIX + file.toUri() + "?vfs=" + vfs.name(), config.toProperties());
      try {
        forbidWhatLeavesTheVault(connection);
        return GuardedConnection.around(connection, this, ending);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failure().map(failed -> withCause(failed, e)).orElseThrow(() -> e);
    }
  }

  /// What went wrong last, if anything has: the reason behind the driver's I/O error.
  public Optional<VaultException> failure() {
    return keys.failure();
  }

  /// Forgets the keys; does nothing the second time. Its connections must be closed by then.
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      vfs.close();
      keys.close();
    }
  }

  /// ATTACH and VACUUM would open files by another VFS, or copies beside the vault.
  private static void forbidWhatLeavesTheVault(SQLiteConnection connection) throws SQLException {
    connection.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA temp_store = MEMORY");
    }
  }

  private static VaultException withCause(VaultException failure, SQLException seen) {
    failure.addSuppressed(seen);
    return failure;
  }
}
