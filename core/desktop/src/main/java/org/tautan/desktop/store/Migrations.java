package org.tautan.desktop.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

/// The shapes that the database has had: script n brings it from shape n−1 to n. SQLite keeps the
/// number of the shape as `user_version`. A script runs as a whole or not at all.
///
/// @param scripts the first one makes shape 1
record Migrations(List<String> scripts) {
  private static final int SHIPPED = 4;

  Migrations {
    scripts = List.copyOf(scripts);
  }

  /// Those of this version of Tautan.
  static Migrations shipped() {
    return new Migrations(
        IntStream.rangeClosed(1, SHIPPED).mapToObj(Migrations::resource).toList());
  }

  /// Only reads.
  ///
  /// @throws StoreException `TOO_NEW`, when the database has a shape beyond the last script
  void refuseNewer(Connection connection) throws SQLException {
    if (shape(connection) > scripts.size()) {
      throw new StoreException(
          Reason.TOO_NEW, "the store has shape " + shape(connection) + ", above " + scripts.size());
    }
  }

  /// Runs the scripts that the database has not seen.
  void run(Connection connection) throws SQLException {
    for (int next = shape(connection) + 1; next <= scripts.size(); next++) {
      apply(connection, next);
    }
  }

  private void apply(Connection connection, int number) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("BEGIN IMMEDIATE");
      try {
        statement.executeUpdate(scripts.get(number - 1));
        statement.executeUpdate("PRAGMA user_version = " + number);
        statement.executeUpdate("COMMIT");
      } catch (SQLException e) {
        rollBackAfter(e, statement);
        throw e;
      }
    }
  }

  private static void rollBackAfter(SQLException failure, Statement statement) {
    try {
      statement.executeUpdate("ROLLBACK");
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private static int shape(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA user_version")) {
      return result.next() ? result.getInt(1) : 0;
    }
  }

  private static String resource(int number) {
    String name = "migration-" + number + ".sql";
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw StoreFailures.of("reading " + name, e);
    }
  }
}
