package org.tautan.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.desktop.vault.BlockPlace.Kind;
import org.tautan.desktop.vault.VaultException.Reason;

/// What somebody with access to the disk may do to the database file.
class TamperTest {
  private static final int RECORD = DatabaseFile.RECORD;

  @TempDir private Path directory;
  private Path file;
  private byte[] whole;

  @BeforeEach
  void write() throws Exception {
    file = directory.resolve("test.db");
    write(file);
    whole = Files.readAllBytes(file);
    assertEquals(Optional.empty(), sweep(), "it was sound to begin with");
  }

  private static void write(Path file) throws SQLException {
    try (OpenedVault vault = OpenedVault.at(file, 1)) {
      vault.run(
          "CREATE TABLE t (x INTEGER PRIMARY KEY, y TEXT)",
          "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 300)"
              + " INSERT INTO t SELECT i, hex(zeroblob(100)) || i FROM n",
          "CREATE INDEX ty ON t (y)");
    }
  }

  @Test
  void namesThePageInWhichAnyByteWasFlipped() throws Exception {
    for (int page = 0; page < pages(); page++) {
      byte[] changed = whole.clone();
      changed[at(page) + 31 * page % RECORD] ^= 0x10;
      assertDamaged(page, changed);
    }
  }

  @Test
  void noticesEveryFlippedByteOfASmallFile() throws Exception {
    Path small = directory.resolve("small.db");
    try (OpenedVault vault = OpenedVault.at(small, 1)) {
      assertEquals(List.of("1"), vault.read("PRAGMA page_count"));
    }
    file = small;
    byte[] sound = Files.readAllBytes(small);
    for (int i = 0; i < sound.length; i++) {
      byte[] changed = sound.clone();
      changed[i] ^= 1;
      Files.write(file, changed);
      int at = i;
      VaultException seen = sweep().orElseThrow(() -> new AssertionError("byte " + at));
      Set<Reason> expected =
          i < FileHeader.SIZE
              ? Set.of(Reason.WRONG_KEY, Reason.NOT_A_VAULT, Reason.TOO_NEW)
              : Set.of(Reason.DAMAGED);
      assertEquals(true, expected.contains(seen.reason()), "byte " + i + ": " + seen.reason());
      assertArrayEquals(changed, Files.readAllBytes(file));
    }
  }

  @Test
  void refusesPagesThatChangedPlaces() throws Exception {
    byte[] changed = whole.clone();
    System.arraycopy(whole, at(2), changed, at(3), RECORD);
    System.arraycopy(whole, at(3), changed, at(2), RECORD);
    Files.write(file, changed);
    assertEquals(Optional.of(Reason.DAMAGED), sweep().map(VaultException::reason));
  }

  @Test
  void refusesAPageOfAnotherFileUnderTheSameKey() throws Exception {
    Path other = directory.resolve("other.db");
    write(other);
    byte[] changed = whole.clone();
    System.arraycopy(Files.readAllBytes(other), at(3), changed, at(3), RECORD);
    assertDamaged(3, changed);
  }

  @Test
  void refusesAPageThatWasEmptied() throws Exception {
    byte[] changed = whole.clone();
    Arrays.fill(changed, at(4), at(5), (byte) 0);
    assertDamaged(4, changed);
  }

  @Test
  void refusesAFileThatWasCutShort() throws Exception {
    for (int length : List.of(at(pages() - 1), at(pages()) - 1, at(2), at(1), at(0), 40)) {
      byte[] changed = Arrays.copyOf(whole, length);
      Files.write(file, changed);
      assertNotEquals(Optional.empty(), sweep(), "cut to " + length);
      assertArrayEquals(changed, Files.readAllBytes(file), "cut to " + length);
    }
  }

  private void assertDamaged(int page, byte[] bytes) throws Exception {
    Files.write(file, bytes);
    VaultException seen = sweep().orElseThrow(() -> new AssertionError("page " + page));
    assertEquals(Reason.DAMAGED, seen.reason());
    assertEquals(Optional.of(new BlockPlace(Kind.PAGE, page)), seen.place());
  }

  private int pages() {
    return (whole.length - FileHeader.SIZE) / RECORD;
  }

  private static int at(int page) {
    return (int) DatabaseFile.offsetOf(page);
  }

  /// Has SQLite read every page.
  ///
  /// @return the first thing that was wrong
  private Optional<VaultException> sweep() throws SQLException {
    try (OpenedVault vault = OpenedVault.at(file, 1)) {
      try {
        assertEquals(List.of("ok"), vault.read("PRAGMA integrity_check"));
        return Optional.empty();
      } catch (SQLException e) {
        return vault.vault().failure();
      }
    } catch (VaultException e) {
      return Optional.of(e);
    }
  }
}
