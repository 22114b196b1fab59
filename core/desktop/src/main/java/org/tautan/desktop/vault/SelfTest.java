package org.tautan.desktop.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.crypto.SystemRandom;
import org.tautan.desktop.vault.VaultException.Reason;

/// Tries a small vault out, in the directory that will hold the real one, once in each process:
/// what is written is sealed, comes back, and is refused when changed. Anything else means that
/// sealing cannot be relied upon here.
final class SelfTest {
  private static final String NAME = "vault-self-test";
  private static final String MARK = "these words must not be found on the disk";
  private static boolean passed;

  private SelfTest() {}

  /// @param vault the file that will be opened, by its absolute path
  /// @throws VaultException `UNSUPPORTED`, and nothing may be stored
  static synchronized void requirePassed(Path vault) {
    Path file = vault.resolveSibling(NAME);
    try {
      // a start that was killed may have left its own
      delete(file);
      if (!passed) {
        run(file);
        delete(file);
      }
    } catch (SQLException | IOException e) {
      throw new VaultException(Reason.UNSUPPORTED, "the self-test could not run", e);
    }
    passed = true;
  }

  private static void run(Path file) throws SQLException, IOException {
    try (SecretBytes key = SecretBytes.random(new SystemRandom(), 32)) {
      run(file, key);
    }
  }

  private static void run(Path file, SecretBytes key) throws SQLException, IOException {
    try (Vault vault = Vault.unchecked(file, key);
        Connection connection = vault.connect(unsynchronised());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("CREATE TABLE test AS SELECT '" + MARK + "' AS mark");
      require(!holdsMark(sibling(file, "-wal")), "the log is not sealed");
    }
    require(!holdsMark(file), "the database is not sealed");
    require(read(file, key).isEmpty(), "what was written does not come back");
    flipLastByte(file);
    require(
        read(file, key).map(VaultException::reason).equals(Optional.of(Reason.DAMAGED)),
        "a changed byte goes unnoticed");
  }

  /// @return why not, if the mark cannot be read
  private static Optional<VaultException> read(Path file, SecretBytes key) throws SQLException {
    try (Vault vault = Vault.unchecked(file, key);
        Connection connection = vault.connect(unsynchronised());
        Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("SELECT mark FROM test")) {
        require(row.next() && MARK.equals(row.getString(1)), "something else comes back");
        return Optional.empty();
      } catch (SQLException e) {
        return vault.failure();
      }
    }
  }

  /// Nothing here needs to outlive a power cut, for which a start would have to wait.
  private static SQLiteConfig unsynchronised() {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    return config;
  }

  private static boolean holdsMark(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MARK);
  }

  private static void flipLastByte(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new VaultException(Reason.UNSUPPORTED, "self-test: " + otherwise);
    }
  }

  private static void delete(Path file) throws IOException {
    for (Path each : List.of(file, sibling(file, "-wal"), sibling(file, "-shm"))) {
      Files.deleteIfExists(each);
    }
  }

  private static Path sibling(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
