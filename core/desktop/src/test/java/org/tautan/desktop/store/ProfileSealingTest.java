package org.tautan.desktop.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.desktop.vault.slot.KeyFileException;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

/// The program's own database: always sealed, and what was plain becomes so.
class ProfileSealingTest {
  private static final Sealing SEALING = new ProfileSealing(ProfileKeys.beside());
  private static final int SENT = 40;

  @TempDir private Path directory;

  @Test
  void sealsANewProfileAndOpensItAgain() throws IOException {
    send(1);
    assertEquals(List.of("lock", "store.db", "store.key"), names());
    assertShowsNothing();
    assertEquals(1, sent());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void letsNobodyElseReadTheKey() throws IOException {
    send(1);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key())));
  }

  @Test
  void isLockedWithoutItsKeyAndMakesNoOther() throws IOException {
    send(1);
    byte[] before = Files.readAllBytes(database());
    byte[] kept = Files.readAllBytes(key());
    Files.delete(key());
    assertEquals(Reason.LOCKED, refused().reason());
    assertFalse(Files.exists(key()));
    assertArrayEquals(before, Files.readAllBytes(database()));
    Files.write(key(), kept);
    assertEquals(1, sent());
  }

  @Test
  void saysThatTheKeyFileIsDamaged() throws IOException {
    send(1);
    byte[] kept = Files.readAllBytes(key());
    kept[kept.length / 2] ^= 1;
    Files.write(key(), kept);
    StoreException failure = refused();
    assertEquals(Reason.CORRUPT, failure.reason());
    assertInstanceOf(KeyFileException.class, failure.getCause());
  }

  @Test
  void isNotOpenedPlain() throws IOException {
    send(1);
    byte[] before = Files.readAllBytes(database());
    assertEquals(
        Reason.CORRUPT,
        assertThrows(StoreException.class, () -> SqliteStore.open(directory)).reason());
    assertArrayEquals(before, Files.readAllBytes(database()));
  }

  @Test
  void sealsWhatAnEarlierVersionLeftPlain() throws IOException {
    plain();
    assertEquals(SENT, sent());
    assertEquals(List.of("lock", "store.db", "store.key"), names());
    assertShowsNothing();
    send(1);
    assertEquals(SENT + 1, sent());
  }

  @Test
  void sealsWhatAKilledProgramLeftInThePlainLog() throws Exception {
    String last = "0";
    try (StoreProcess process = StoreProcess.on(directory)) {
      for (int i = 0; i < SENT; i++) {
        last = process.next().orElseThrow();
      }
      last = process.kill(last);
    }
    assertTrue(Files.size(directory.resolve("store.db-wal")) > 0);
    assertTrue(sent() >= Long.parseLong(last));
    assertShowsNothing();
  }

  @Test
  void beginsAnewOverAHalfWrittenCopy() throws IOException {
    plain();
    Files.writeString(directory.resolve("store.db.sealing"), "half of it");
    Files.writeString(directory.resolve("store.db.sealing-wal"), "and of its log");
    assertEquals(SENT, sent());
    assertEquals(List.of("lock", "store.db", "store.key"), names());
  }

  @Test
  void goesBackWhenItWasKilledBetweenTheTwoRenamings() throws IOException {
    plain();
    Files.move(database(), directory.resolve("store.db.plain"));
    Files.writeString(directory.resolve("store.db.sealing"), "complete or not");
    assertEquals(SENT, sent());
    assertEquals(List.of("lock", "store.db", "store.key"), names());
  }

  @Test
  void deletesThePlainOneWhenOnlyThatWasMissing() throws IOException {
    plain();
    byte[] plain = Files.readAllBytes(database());
    assertEquals(SENT, sent());
    Files.write(directory.resolve("store.db.plain"), plain);
    assertEquals(SENT, sent());
    assertEquals(List.of("lock", "store.db", "store.key"), names());
    assertShowsNothing();
  }

  @Test
  void leavesAPlainDatabaseOfANewerVersionAsItIs() throws Exception {
    plain();
    try (var connection = Sealing.PLAIN.connect(database(), new org.sqlite.SQLiteConfig());
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 999");
    }
    byte[] before = Files.readAllBytes(database());
    assertEquals(Reason.TOO_NEW, refused().reason());
    assertArrayEquals(before, Files.readAllBytes(database()));
  }

  @Test
  void erasesTheKeyFirst() throws IOException {
    send(1);
    Files.writeString(directory.resolve("store.db.plain"), "left over");
    SqliteStore.erase(directory);
    assertEquals(List.of("lock"), names());
  }

  private void plain() {
    try (SqliteStore store = SqliteStore.open(directory)) {
      for (int i = 0; i < SENT; i++) {
        store.transaction(StoreWriter::send);
      }
    }
  }

  private void send(int times) {
    try (SqliteStore store = SqliteStore.open(directory, SEALING)) {
      for (int i = 0; i < times; i++) {
        store.transaction(StoreWriter::send);
      }
    }
  }

  /// How many messages there are; the last one must be whole.
  private long sent() {
    try (SqliteStore store = SqliteStore.open(directory, SEALING)) {
      return store.transaction(tx -> {
        long count = tx.counters().get(Counter.CLOCK);
        assertEquals(
            StoreWriter.message(count).body(),
            tx.messages().page(StoreWriter.ANNA, Optional.empty(), 1).getFirst().body());
        return count;
      });
    }
  }

  private StoreException refused() {
    return assertThrows(StoreException.class, () -> SqliteStore.open(directory, SEALING));
  }

  private Path database() {
    return directory.resolve("store.db");
  }

  private Path key() {
    return directory.resolve("store.key");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void assertShowsNothing() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("message") || text.contains("SQLite format"), file::toString);
      }
    }
  }
}
