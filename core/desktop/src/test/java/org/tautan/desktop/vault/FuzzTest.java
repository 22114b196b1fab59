package org.tautan.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Does the same to a vault and to a plain database, and compares what both say.
/// `-Dtautan.vault.operations=100000` for a long run.
class FuzzTest {
  private static final int OPERATIONS = Integer.getInteger("tautan.vault.operations", 5_000);
  private static final List<String> SET_UP =
      List.of(
          "PRAGMA journal_mode = WAL",
          "PRAGMA synchronous = OFF",
          "PRAGMA temp_store = MEMORY",
          "PRAGMA cache_size = 20",
          "PRAGMA wal_autocheckpoint = 50",
          "CREATE TABLE IF NOT EXISTS t (x INTEGER PRIMARY KEY, y, z)",
          "CREATE INDEX IF NOT EXISTS tz ON t (z)",
          "CREATE VIRTUAL TABLE IF NOT EXISTS f USING fts5(y)");

  @TempDir private Path directory;
  private final Random random = new Random(7);
  private OpenedVault vault;
  private Connection plain;

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void saysWhatAPlainDatabaseSays() throws Exception {
    for (int i = 0; i < OPERATIONS; i++) {
      if (i % 500 == 499) {
        close();
        open();
      }
      String operation = operation(i);
      assertEquals(onPlain(operation), onVault(operation), "operation " + i + ": " + operation);
    }
    String everything = "SELECT group_concat(x || y || coalesce(z, 0)) FROM t ORDER BY x";
    assertEquals(onPlain(everything), onVault(everything));
    assertEquals(List.of("ok"), onVault("PRAGMA integrity_check"));
  }

  private String operation(int number) {
    int row = random.nextInt(400);
    String text = "'" + "word" + random.nextInt(50) + " ".repeat(random.nextInt(3_000)) + "'";
    return switch (random.nextInt(14)) {
      case 0, 1, 2 ->
          "INSERT OR REPLACE INTO t VALUES (" + row + ", " + text + ", " + row % 7 + ")";
      case 3 -> "UPDATE t SET y = y || " + text + " WHERE z = " + row % 7 + " AND x < 60";
      case 4 -> "DELETE FROM t WHERE x BETWEEN " + row + " AND " + (row + 9);
      case 5 -> "SELECT sum(length(y)), count(*) FROM t WHERE z = " + row % 7;
      case 6 -> "SELECT y FROM t WHERE x = " + row;
      case 7 -> "INSERT INTO f VALUES (" + text + ")";
      case 8 -> "SELECT rowid FROM f WHERE f MATCH 'word" + row % 50 + "' ORDER BY rowid";
      case 9 -> "BEGIN";
      case 10 -> "COMMIT";
      case 11 -> "ROLLBACK";
      case 12 -> "SAVEPOINT s" + number;
      default -> number % 3 == 0 ? "PRAGMA wal_checkpoint(TRUNCATE)" : "SELECT max(x) FROM t";
    };
  }

  private List<String> onVault(String operation) {
    return answer(vault.connection(), operation);
  }

  private List<String> onPlain(String operation) {
    return answer(plain, operation);
  }

  private static List<String> answer(Connection connection, String operation) {
    try (Statement statement = connection.createStatement()) {
      List<String> rows = new ArrayList<>();
      if (statement.execute(operation) && !operation.startsWith("PRAGMA wal")) {
        try (ResultSet result = statement.getResultSet()) {
          while (result.next()) {
            rows.add(String.valueOf(result.getString(1)));
          }
        }
      }
      return rows;
    } catch (SQLException e) {
      return List.of("refused with " + e.getErrorCode());
    }
  }

  @BeforeEach
  void open() throws SQLException {
    vault = OpenedVault.at(directory.resolve("sealed.db"), 1);
    plain = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("plain.db"));
    for (String command : SET_UP) {
      assertEquals(onPlain(command), onVault(command));
    }
  }

  @AfterEach
  void close() throws SQLException {
    vault.close();
    plain.close();
  }
}
