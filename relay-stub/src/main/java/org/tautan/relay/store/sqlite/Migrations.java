package org.tautan.relay.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.tautan.relay.store.StoreException;

/// Brings a store file to this program's schema: numbered SQL files, each applied once, the number
/// of the last one kept in `PRAGMA user_version`.
final class Migrations {
  private static final List<String> FILES = List.of("001-first.sql");

  private Migrations() {}

  /// Applies what is missing, each file in its own transaction. A file written by a newer program
  /// is refused and left alone.
  static void apply(Connection connection) throws SQLException {
    int version = version(connection);
    if (version > FILES.size()) {
      throw new StoreException("the store was written by a newer relay");
    }
    for (int next = version; next < FILES.size(); next++) {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("BEGIN IMMEDIATE");
        for (String command : read(FILES.get(next)).split(";\\s*\n", -1)) {
          if (!command.isBlank()) {
            statement.executeUpdate(command);
          }
        }
        statement.executeUpdate("PRAGMA user_version=" + (next + 1));
        statement.executeUpdate("COMMIT");
      }
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  private static String read(String file) {
    try (InputStream in = Migrations.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new StoreException("the relay was built without " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new StoreException("cannot read " + file, failure);
    }
  }
}
