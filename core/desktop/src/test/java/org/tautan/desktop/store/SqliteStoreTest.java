package org.tautan.desktop.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

class SqliteStoreTest {
  private static final String MARK = "these bytes are easy to find again";

  @TempDir private Path parent;

  @Test
  void opensInADirectoryOfAnyName() throws IOException {
    Path odd = parent.resolve("a b?c#d%20é;x");
    write(odd);
    assertEquals(1L, written(odd));
    assertEquals(Set.of("lock", "store.db"), names(odd));
  }

  @Test
  void leavesAStoreOfANewerVersionAsItIs() throws Exception {
    write(parent);
    execute("PRAGMA user_version = 99");
    byte[] before = Files.readAllBytes(database());

    assertFails(Reason.TOO_NEW, () -> SqliteStore.open(parent));
    assertArrayEquals(before, Files.readAllBytes(database()));
    assertEquals(Set.of("lock", "store.db"), names(parent));
  }

  @Test
  void leavesAFileThatIsNoDatabaseAsItIs() throws Exception {
    Files.writeString(database(), MARK.repeat(100));
    assertFails(Reason.CORRUPT, () -> SqliteStore.open(parent));
    assertEquals(MARK.repeat(100), Files.readString(database()));
  }

  @Test
  void opensAgainAfterItWasRefused() throws Exception {
    Files.writeString(database(), MARK.repeat(100));
    assertFails(Reason.CORRUPT, () -> SqliteStore.open(parent));
    Files.delete(database());
    write(parent);
    assertEquals(1L, written(parent));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void letsNobodyElseReadItsFiles() throws Exception {
    Path directory = Files.createDirectories(parent.resolve("store"));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(directory.resolve("store.db"), "");
    try (SqliteStore store = SqliteStore.open(directory)) {
      store.transaction(StoreWriter::send);
      assertEquals("rwx------", permissions(directory));
      assertEquals(Set.of("lock", "store.db", "store.db-shm", "store.db-wal"), names(directory));
      for (String name : names(directory)) {
        assertEquals("rw-------", permissions(directory.resolve(name)), name);
      }
    }
  }

  @Test
  void leavesNoTraceOfADeletedSecretOnceClosed() throws Exception {
    try (SqliteStore store = SqliteStore.open(parent)) {
      store.transaction(tx -> {
        try (SecretBytes record =
            SecretBytes.owning(MARK.repeat(200).getBytes(StandardCharsets.UTF_8))) {
          tx.sessions().save(StoreWriter.PHONE, record);
        }
        return true;
      });
    }
    assertTrue(holdsMark(database()));
    try (SqliteStore store = SqliteStore.open(parent)) {
      store.transaction(tx -> {
        tx.sessions().remove(StoreWriter.PHONE);
        return true;
      });
    }
    assertFalse(holdsMark(database()));
  }

  @Test
  void deletesItsFilesWhenErased() throws Exception {
    write(parent);
    SqliteStore store = SqliteStore.open(parent);
    store.transaction(StoreWriter::send);
    store.erase();
    assertEquals(Set.of("lock"), names(parent));
  }

  @Test
  void erasesAStoreThatCannotBeOpened() throws Exception {
    Files.writeString(database(), MARK.repeat(100));
    assertFails(Reason.CORRUPT, () -> SqliteStore.open(parent));
    SqliteStore.erase(parent);
    assertEquals(Set.of("lock"), names(parent));
  }

  @Test
  void erasesADamagedStoreThatIsOpen() throws Exception {
    write(parent);
    SqliteStore store = SqliteStore.open(parent);
    execute("DROP TABLE session");
    store.erase();
    assertEquals(Set.of("lock"), names(parent));
  }

  @Test
  void refusesToEraseAStoreThatIsInUse() {
    try (SqliteStore store = SqliteStore.open(parent)) {
      store.transaction(StoreWriter::send);
      assertFails(Reason.IN_USE, () -> SqliteStore.erase(parent));
    }
    assertEquals(1L, written(parent));
  }

  @Test
  void finishesAnErasureThatWasCutShort() throws Exception {
    write(parent);
    Files.createFile(parent.resolve("erasing"));
    assertEquals(0L, written(parent));
    assertEquals(Set.of("lock", "store.db"), names(parent));
  }

  @Test
  void callsARowThatMakesNoSenseCorrupt() throws Exception {
    write(parent);
    execute("UPDATE message SET status = 99");
    try (SqliteStore store = SqliteStore.open(parent)) {
      assertFails(
          Reason.CORRUPT,
          () -> store.transaction(tx -> tx.messages().page(StoreWriter.ANNA, Optional.empty(), 9)));
    }
  }

  @Test
  void callsADamagedPageCorrupt() throws Exception {
    write(parent);
    byte[] file = Files.readAllBytes(database());
    for (int i = 4096; i < file.length; i++) {
      file[i] = (byte) 0xa5;
    }
    Files.write(database(), file);
    assertFails(Reason.CORRUPT, () -> written(parent));
  }

  private Path database() {
    return parent.resolve("store.db");
  }

  private static void write(Path directory) {
    try (SqliteStore store = SqliteStore.open(directory)) {
      store.transaction(StoreWriter::send);
    }
  }

  private static long written(Path directory) {
    try (SqliteStore store = SqliteStore.open(directory)) {
      return store.transaction(tx -> tx.counters().get(Counter.CLOCK));
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static boolean holdsMark(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MARK);
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static Set<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  static void assertFails(Reason reason, Executable action) {
    assertEquals(reason, assertThrows(StoreException.class, action).reason());
  }
}
