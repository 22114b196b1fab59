package org.tautan.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

class MigrationsTest {
  private static final String ONE = "CREATE TABLE a (x); INSERT INTO a VALUES ('kept');";
  private static final String TWO = "CREATE TABLE b (x); INSERT INTO b SELECT x FROM a;";
  private static final String BROKEN = "CREATE TABLE c (x); INSERT INTO nowhere VALUES (1);";

  @TempDir private Path directory;

  @Test
  void runsEveryScriptOnceAndInOrder() {
    open(ONE, TWO);
    assertEquals(List.of("kept"), read("SELECT x FROM b", ONE, TWO));
  }

  @Test
  void runsOnlyTheScriptsThatAreNew() {
    open(ONE);
    assertEquals(List.of("kept"), read("SELECT x FROM a", ONE, TWO));
    assertEquals(List.of("kept"), read("SELECT x FROM b", ONE, TWO));
    assertEquals(List.of("2"), read("PRAGMA user_version", ONE, TWO));
  }

  @Test
  void leavesTheEarlierShapeWhenAScriptFails() {
    open(ONE);
    assertThrows(StoreException.class, () -> open(ONE, BROKEN));
    assertEquals(List.of("a"), read("SELECT name FROM sqlite_schema", ONE));
    assertEquals(List.of("1"), read("PRAGMA user_version", ONE));
  }

  @Test
  void refusesAShapeBeyondTheLastScript() {
    open(ONE, TWO);
    SqliteStoreTest.assertFails(Reason.TOO_NEW, () -> open(ONE));
    assertEquals(List.of("kept"), read("SELECT x FROM b", ONE, TWO));
  }

  private void open(String... scripts) {
    read("PRAGMA user_version", scripts);
  }

  private List<String> read(String query, String... scripts) {
    Connection connection =
        DatabaseConnections.open(directory.resolve("test.db"), new Migrations(List.of(scripts)));
    try (Database database = new Database(connection)) {
      database.begin();
      List<String> rows = database.all(query, Row::text);
      database.commit();
      return rows;
    }
  }
}
