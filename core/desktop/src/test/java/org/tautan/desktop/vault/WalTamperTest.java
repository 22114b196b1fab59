package org.tautan.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.desktop.vault.BlockPlace.Kind;
import org.tautan.desktop.vault.VaultException.Reason;

/// What somebody with access to the disk may do to a log that a crash left.
class WalTamperTest {
  private static final int ROWS = 12;

  @TempDir private Path directory;
  private Path file;
  private Path log;
  private byte[] database;
  private byte[] whole;
  private byte[] earlierRound;

  /// Copies the files of an open vault, which is what a killed process leaves: one frame for the
  /// rows that went, then one for each row.
  @BeforeEach
  void crash() throws Exception {
    Path open = directory.resolve("open.db");
    try (OpenedVault vault = OpenedVault.at(open, 1)) {
      vault.run("PRAGMA synchronous = FULL", "CREATE TABLE t (x)");
      insert(vault, ROWS);
      earlierRound = Files.readAllBytes(sibling(open));
      vault.run("PRAGMA wal_checkpoint(TRUNCATE)", "DELETE FROM t");
      insert(vault, ROWS);
      database = Files.readAllBytes(open);
      whole = Files.readAllBytes(sibling(open));
    }
    file = directory.resolve("crashed.db");
    log = sibling(file);
    assertEquals("12", rowsLeft(whole));
    assertTrue(frames() >= ROWS, () -> frames() + " frames");
  }

  private static void insert(OpenedVault vault, int rows) throws SQLException {
    for (int i = 0; i < rows; i++) {
      vault.run("INSERT INTO t VALUES (" + i + ")");
    }
  }

  @Test
  void namesTheFrameThatWasChangedAfterItHadReachedTheDisk() throws Exception {
    for (int frame = 0; frame < frames() - 1; frame++) {
      for (int at : List.of(0, 71, 72, WalFile.SEALED_FRAME - 1)) {
        byte[] changed = whole.clone();
        changed[at(frame) + at] ^= 1;
        Kind kind = at < 72 ? Kind.FRAME_HEADER : Kind.FRAME_PAGE;
        assertEquals(Optional.of(new BlockPlace(kind, frame)), damage(changed).place());
      }
    }
  }

  @Test
  void endsTheLogAtALastFrameThatIsTorn() throws Exception {
    byte[] torn = whole.clone();
    Arrays.fill(torn, at(frames() - 1) + 500, torn.length, (byte) 0);
    assertEquals("11", rowsLeft(torn));
    assertEquals("11", rowsLeft(Arrays.copyOf(whole, at(frames() - 1))));
    assertEquals("11", rowsLeft(Arrays.copyOf(whole, whole.length - 1)));
  }

  @Test
  void refusesAChangedHeader() throws Exception {
    for (int i = 0; i < WalFile.SEALED_HEADER; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      assertEquals(
          Optional.of(new BlockPlace(Kind.WAL_HEADER, 0)), damage(changed).place(), "byte " + i);
    }
  }

  @Test
  void takesALogWhoseHeaderNeverReachedTheDiskForNone() throws Exception {
    byte[] unwritten = whole.clone();
    Arrays.fill(unwritten, 0, WalFile.SEALED_HEADER, (byte) 0);
    assertEquals("12", rowsLeft(unwritten));
  }

  @Test
  void refusesFramesThatChangedPlaces() throws Exception {
    byte[] changed = whole.clone();
    System.arraycopy(whole, at(2), changed, at(3), WalFile.SEALED_FRAME);
    System.arraycopy(whole, at(3), changed, at(2), WalFile.SEALED_FRAME);
    assertEquals(Reason.DAMAGED, damage(changed).reason());
  }

  @Test
  void refusesAFrameOfAnEarlierRound() throws Exception {
    byte[] changed = whole.clone();
    System.arraycopy(earlierRound, at(2), changed, at(2), WalFile.SEALED_FRAME);
    assertEquals(Optional.of(new BlockPlace(Kind.FRAME_HEADER, 2)), damage(changed).place());
  }

  @Test
  void refusesAPageOfAnEarlierRoundWhileTheLogIsInUse() throws Exception {
    Path open = directory.resolve("open.db");
    try (OpenedVault vault = OpenedVault.at(open, 1);
        OpenedVault reader = OpenedVault.at(open, 1)) {
      vault.run("INSERT INTO t VALUES (99)");
      byte[] before = Files.readAllBytes(sibling(open));
      vault.run("PRAGMA wal_checkpoint(RESTART)", "INSERT INTO t VALUES (100)");
      byte[] changed = Files.readAllBytes(sibling(open));
      int page = at(0) + WalFile.SEALED_FRAME_HEADER;
      System.arraycopy(before, page, changed, page, WalFile.SEALED_PAGE);
      Files.write(sibling(open), changed);
      try {
        reader.read("SELECT count(*) FROM t");
        throw new AssertionError("an old page was read");
      } catch (SQLException e) {
        assertEquals(
            Optional.of(new BlockPlace(Kind.FRAME_PAGE, 0)),
            reader.vault().failure().flatMap(VaultException::place));
      }
    }
  }

  private String rowsLeft(byte[] bytes) throws Exception {
    put(bytes);
    try (OpenedVault vault = OpenedVault.at(file, 1)) {
      return vault.read("SELECT count(*) FROM t").getFirst();
    }
  }

  private VaultException damage(byte[] bytes) throws Exception {
    put(bytes);
    try (OpenedVault vault = OpenedVault.at(file, 1)) {
      try {
        throw new AssertionError("read " + vault.read("SELECT count(*) FROM t"));
      } catch (SQLException e) {
        return vault.vault().failure().orElseThrow();
      }
    }
  }

  private void put(byte[] bytes) throws Exception {
    Files.deleteIfExists(directory.resolve("crashed.db-shm"));
    Files.write(file, database);
    Files.write(log, bytes);
  }

  private int frames() {
    return (whole.length - WalFile.SEALED_HEADER) / WalFile.SEALED_FRAME;
  }

  private static int at(int frame) {
    return (int) WalFile.offsetOf(frame);
  }

  private static Path sibling(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal");
  }
}
