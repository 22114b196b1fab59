package org.tautan.desktop.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.tautan.desktop.vault.VaultException;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

/// Opens every connection to a store's database, plain or sealed; nothing else in this program may.
final class DatabaseConnections {
  /// `FULL`, because `NORMAL` can lose an acknowledged ratchet step when the power goes;
  /// `fullfsync` makes it true on macOS. Temporary tables stay off the disk, and what is deleted is
  /// overwritten. Writing the log back is dear where every page is sealed, and pages that changed
  /// often are written back once: every 16 MB instead of every 4.
  private static final List<String> PRAGMAS =
      List.of(
          "synchronous = FULL",
          "fullfsync = ON",
          "checkpoint_fullfsync = ON",
          "temp_store = MEMORY",
          "secure_delete = ON",
          "cache_size = -32768",
          "wal_autocheckpoint = 4000",
          "foreign_keys = ON",
          "trusted_schema = OFF",
          "cell_size_check = ON");

  private static final int BUSY_MILLIS = 5_000;

  private DatabaseConnections() {}

  /// The same, plain.
  static Connection open(Path file, Migrations migrations) {
    return open(file, migrations, Sealing.PLAIN);
  }

  /// Opens the database in a file, made if missing, and brings it to the current shape.
  ///
  /// @throws StoreException `TOO_NEW`, when a newer version wrote it: it is left as it is;
  ///   `CORRUPT`, when it is no database
  static Connection open(Path file, Migrations migrations, Sealing sealing) {
    try {
      Connection connection = connect(file, sealing);
      try {
        migrations.refuseNewer(connection);
        setUp(connection);
        migrations.run(connection);
      } catch (SQLException e) {
        StoreException failed =
            StoreFailures.of("opening the database", StoreFailures.explained(e, connection));
        closeAfter(failed, connection);
        throw failed;
      } catch (StoreException e) {
        closeAfter(e, connection);
        throw e;
      }
      return connection;
    } catch (SQLException e) {
      throw StoreFailures.of("opening the database", e);
    } catch (VaultException e) {
      throw StoreFailures.of("opening the database", e);
    }
  }

  private static Connection connect(Path file, Sealing sealing) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    return sealing.connect(file, config);
  }

  private static void setUp(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String pragma : PRAGMAS) {
        statement.execute("PRAGMA " + pragma);
      }
      try (ResultSet mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
        if (!mode.next() || !"wal".equals(mode.getString(1))) {
          throw new StoreException(Reason.UNAVAILABLE, "the file system refuses a WAL");
        }
      }
    }
  }

  private static void closeAfter(Exception failure, Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }
}
