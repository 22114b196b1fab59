package org.tautan.desktop.vault;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.core.NativeDB;
import org.tautan.desktop.vault.VaultException.Reason;

/// The way from the stock driver into SQLite's memory. The driver keeps the address of its
/// `sqlite3` structure in a private field, and the first field of that structure is the address of
/// its VFS. Neither is promised by anybody, so the driver's version is pinned: another one is
/// refused until somebody has looked.
final class SqliteDriver {
  private static final String DRIVER = "3.54.1.0";
  private static final String LIBRARY = "3.54.1";

  private SqliteDriver() {}

  /// Where SQLite's default VFS lies. It is never freed.
  static MemorySegment defaultVfs() {
    try (Connection connection = JDBC.createConnection("jdbc:sqlite::memory:", new Properties())) {
      requireKnown(connection);
      SQLiteConnection open = connection.unwrap(SQLiteConnection.class);
      Field pointer = NativeDB.class.getDeclaredField("pointer");
      pointer.setAccessible(true);
      return MemorySegment.ofAddress(
          MemorySegment.ofAddress(pointer.getLong(open.getDatabase()))
              .reinterpret(Long.BYTES)
              .get(SqliteLayouts.POINTER, 0));
    } catch (SQLException | ReflectiveOperationException e) {
      throw new VaultException(Reason.UNSUPPORTED, "the driver does not show its database", e);
    }
  }

  private static void requireKnown(Connection connection) throws SQLException {
    String library = connection.getMetaData().getDatabaseProductVersion();
    if (!DRIVER.equals(SQLiteJDBCLoader.getVersion()) || !LIBRARY.equals(library)) {
      throw new VaultException(
          Reason.UNSUPPORTED, "driver " + SQLiteJDBCLoader.getVersion() + ", SQLite " + library);
    }
  }
}
