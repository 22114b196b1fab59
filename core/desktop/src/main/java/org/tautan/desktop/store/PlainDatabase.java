package org.tautan.desktop.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.sqlite.SQLiteConfig;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.vault.SealedCopy;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

/// A database that an earlier version of Tautan wrote plain, and its change into a sealed one: a
/// sealed copy is written beside it, checked, and put in its place; only then is the plain one
/// overwritten and deleted.
///
/// The process may be killed anywhere on the way. The steps, by the files that are there:
///
/// - `store.db` plain: nothing has happened yet; a copy `store.db.sealing` is begun anew;
/// - `store.db.plain` and no `store.db`: the plain one goes back, and all begins anew;
/// - `store.db.plain` and a sealed `store.db`: only the deletion of the first is missing.
///
/// @param file `store.db`
record PlainDatabase(Path file) {
  private static final byte[] PLAIN = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private static final String PAGE_SIZE = "4096";

  /// Ends what a killed process began.
  void recover() throws IOException {
    Path aside = aside();
    if (!Files.exists(aside)) {
      return;
    }
    if (Files.size(file) == 0) {
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
      synchroniseDirectory();
    } else if (isThere()) {
      throw new StoreException(Reason.CORRUPT, "two plain databases in one directory");
    } else {
      StoreDirectory.overwrite(aside);
      Files.delete(aside);
    }
  }

  /// Whether the file is plain.
  boolean isThere() throws IOException {
    try (var in = Files.newInputStream(file)) {
      return Arrays.equals(PLAIN, in.readNBytes(PLAIN.length));
    }
  }

  /// Seals it.
  ///
  /// @param key already kept where it will be found again
  void seal(SecretBytes key, SQLiteConfig config) throws IOException, SQLException {
    emptyLog(config);
    Path copy = sibling(".sealing");
    for (Path old : new Path[] {copy, sibling(".sealing-wal"), sibling(".sealing-shm")}) {
      Files.deleteIfExists(old);
    }
    OwnerOnly.file(copy);
    SealedCopy.write(file, copy, key);
    requireSound(copy, key, config);
    Files.move(file, aside(), StandardCopyOption.ATOMIC_MOVE);
    synchroniseDirectory();
    Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
    synchroniseDirectory();
    recover();
  }

  /// Brings what is in the log into the file: the copy is one of the file alone.
  private void emptyLog(SQLiteConfig config) throws IOException, SQLException {
    try (Connection plain = Sealing.PLAIN.connect(file, config)) {
      Migrations.shipped().refuseNewer(plain);
      require(plain, "journal_mode = WAL", "wal");
      require(plain, "page_size", PAGE_SIZE);
      require(plain, "wal_checkpoint(TRUNCATE)", "0");
    }
    Path log = sibling("-wal");
    if (Files.exists(log) && Files.size(log) > 0) {
      throw new StoreException(Reason.UNAVAILABLE, "the log of the plain database stays");
    }
    Files.deleteIfExists(log);
  }

  /// Every page of the copy opens, and what they say fits together.
  private static void requireSound(Path copy, SecretBytes key, SQLiteConfig config)
      throws SQLException {
    try (Connection sealed = Sealing.under(key).connect(copy, config)) {
      require(sealed, "integrity_check", "ok");
    }
  }

  private static void require(Connection connection, String pragma, String wanted)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
      if (!row.next() || !wanted.equals(row.getString(1))) {
        throw new StoreException(Reason.CORRUPT, "the plain database fails " + pragma);
      }
    }
  }

  private Path aside() {
    return sibling(".plain");
  }

  private Path sibling(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  /// Makes the renaming outlive a power cut. Windows has no such call and needs none.
  private void synchroniseDirectory() throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel =
          FileChannel.open(file.toAbsolutePath().resolveSibling("."), StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
