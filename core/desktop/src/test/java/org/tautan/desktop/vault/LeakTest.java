package org.tautan.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looks for known words in everything that lies on the disk.
class LeakTest {
  private static final String MARK = "zanzibar-marmalade-";
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  @TempDir private Path directory;

  @Test
  void putsNoKnownWordOnTheDiskAndNothingIntoTheFolderForTemporaryFiles() throws Exception {
    Set<Path> before = sqliteFiles();
    Path file = directory.resolve("test.db");
    try (OpenedVault vault = OpenedVault.at(file, 1)) {
      vault.run(
          "PRAGMA cache_size = 10",
          "CREATE TABLE t (x INTEGER PRIMARY KEY, y TEXT)",
          "CREATE VIRTUAL TABLE f USING fts5(y)",
          "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
              + " INSERT INTO t SELECT i, '"
              + MARK
              + "' || (i * 7919 % 5000) FROM n",
          "INSERT INTO f SELECT y FROM t",
          "CREATE TEMPORARY TABLE sorted AS SELECT DISTINCT y FROM t ORDER BY y DESC",
          "CREATE INDEX ty ON t (y)",
          "BEGIN",
          "UPDATE t SET y = y || '-changed'");
      assertEquals(List.of("5000"), vault.read("SELECT count(*) FROM sorted"));
      assertEquals(before, sqliteFiles());
      assertNoMark();
      vault.run("COMMIT", "DELETE FROM t WHERE x < 2500", "PRAGMA wal_checkpoint(TRUNCATE)");
      assertNoMark();
    }
    assertNoMark();
  }

  @Test
  void wouldFindTheWord() throws Exception {
    Path plain = Files.writeString(directory.resolve("plain"), "xx" + MARK);
    assertTrue(holdsMark(plain));
  }

  private void assertNoMark() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path each : files.toList()) {
        assertEquals(false, holdsMark(each), each::toString);
      }
    }
  }

  private static boolean holdsMark(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return text.contains("zanzibar")
        || text.contains("marmalade")
        || text.contains("SQLite format");
  }

  /// SQLite's temporary files begin so; the driver's own library does too, and is there before.
  private static Set<Path> sqliteFiles() throws IOException {
    try (Stream<Path> files = Files.list(TEMPORARY)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("etilqs"))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (NoSuchFileException e) {
      return Set.of();
    }
  }
}
