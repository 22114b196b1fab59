package org.tautan.desktop.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.crypto.JdkPrimitives;
import org.tautan.desktop.crypto.SystemRandom;
import org.tautan.desktop.vault.BlockPlace.Kind;
import org.tautan.desktop.vault.VaultException.Reason;

class VaultTest {
  /// The last byte of the version.
  private static final int VERSION_AT = 11;

  @TempDir private Path directory;

  @Test
  void keepsWhatWasWritten() throws Exception {
    write(file());
    assertEquals(List.of("kept"), read(file()));
    assertEquals(0, (Files.size(file()) - FileHeader.SIZE) % DatabaseFile.RECORD);
  }

  @Test
  void leavesADatabaseOfTheFirstVersionAsItIs() throws Exception {
    beginByTheFirstVersion();
    write(file());
    assertEquals(List.of("kept"), read(file()));
    assertEquals(1, Files.readAllBytes(file())[VERSION_AT]);
  }

  private void beginByTheFirstVersion() throws Exception {
    JdkPrimitives primitives = new JdkPrimitives();
    SystemRandom random = new SystemRandom();
    try (SecretBytes key = OpenedVault.key(1)) {
      byte[] header = FileHeader.create(Suite.AES_256_GCM, primitives, key, random);
      try (FileKey fileKey = FileHeader.open(primitives, key, header)) {
        byte[] whole = Arrays.copyOf(header, FileHeader.SIZE + DatabaseFile.RECORD);
        new BlockCipher(primitives, fileKey, random)
            .seal(
                new BlockPlace(Kind.PAGE, 0),
                0,
                FirstPage.bytes(),
                BlockCipher.BLOCK,
                whole,
                FileHeader.SIZE);
        Files.write(file(), whole);
      }
    }
  }

  @Test
  void opensInADirectoryOfAnyName() throws Exception {
    Path odd = Files.createDirectories(directory.resolve("a b?c#d%20é;x&vfs=unix")).resolve("db");
    write(odd);
    assertEquals(List.of("kept"), read(odd));
  }

  @Test
  void keepsALogFromItsFirstMoment() throws Exception {
    try (OpenedVault vault = OpenedVault.at(file(), 1)) {
      assertEquals(List.of("wal"), vault.read("PRAGMA journal_mode"));
      vault.run("CREATE TABLE t (x)");
      assertTrue(Files.size(sibling("-wal")) > 0);
    }
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(List.of(file()), files.toList());
    }
  }

  @Test
  void letsTwoConnectionsWorkOnOneFile() throws Exception {
    try (OpenedVault one = OpenedVault.at(file(), 1);
        OpenedVault other = OpenedVault.at(file(), 1)) {
      one.run("CREATE TABLE t (x)");
      for (int i = 0; i < 50; i++) {
        (i % 2 == 0 ? one : other).run("INSERT INTO t VALUES (" + i + ")");
        if (i % 10 == 9) {
          one.run("PRAGMA wal_checkpoint(RESTART)");
        }
        List<String> counted = (i % 2 == 0 ? other : one).read("SELECT count(*) FROM t");
        assertEquals(List.of(String.valueOf(i + 1)), counted);
      }
    }
  }

  @Test
  void refusesAWrongKeyAndLeavesTheFileAsItIs() throws Exception {
    write(file());
    byte[] before = Files.readAllBytes(file());
    assertFails(Reason.WRONG_KEY, () -> OpenedVault.at(file(), 2));
    assertArrayEquals(before, Files.readAllBytes(file()));
    assertEquals(List.of("kept"), read(file()));
  }

  @Test
  void refusesAPlainDatabaseAndLeavesItAsItIs() throws Exception {
    byte[] plain = FirstPage.bytes();
    Files.write(file(), plain);
    assertFails(Reason.NOT_A_VAULT, () -> OpenedVault.at(file(), 1));
    assertArrayEquals(plain, Files.readAllBytes(file()));
  }

  @Test
  void refusesAFewBytesOfSomethingElse() throws Exception {
    Files.writeString(file(), "hello");
    assertFails(Reason.NOT_A_VAULT, () -> OpenedVault.at(file(), 1));
    assertEquals("hello", Files.readString(file()));
  }

  @Test
  void refusesANewerFormatByName() throws Exception {
    write(file());
    byte[] bytes = Files.readAllBytes(file());
    bytes[VERSION_AT] = 3;
    Files.write(file(), bytes);
    assertFails(Reason.TOO_NEW, () -> OpenedVault.at(file(), 1));
    assertArrayEquals(bytes, Files.readAllBytes(file()));
  }

  @Test
  void beginsAnewWhenItsMakingWasCutShort() throws Exception {
    write(file());
    byte[] unfinished = new byte[(int) DatabaseFile.offsetOf(1)];
    System.arraycopy(Files.readAllBytes(file()), 64, unfinished, 64, unfinished.length - 64);
    Files.write(file(), unfinished);
    write(file());
    assertEquals(List.of("kept"), read(file()));
  }

  @Test
  void doesNotBeginAnewWhenThereIsMoreThanAFirstPage() throws Exception {
    write(file());
    byte[] bytes = Files.readAllBytes(file());
    Arrays.fill(bytes, 0, 64, (byte) 0);
    Files.write(file(), bytes);
    assertFails(Reason.NOT_A_VAULT, () -> OpenedVault.at(file(), 1));
    assertArrayEquals(bytes, Files.readAllBytes(file()));
  }

  @Test
  void neverWritesARollbackJournal() throws Exception {
    write(file());
    try (OpenedVault vault = OpenedVault.at(file(), 1)) {
      assertThrows(SQLException.class, () -> vault.run("PRAGMA journal_mode = DELETE"));
      assertEquals(Reason.REFUSED, vault.vault().failure().orElseThrow().reason());
      assertFalse(Files.exists(sibling("-journal")));
    }
    assertEquals(List.of("kept"), read(file()));
  }

  @Test
  void refusesWhatWouldLeaveTheVaultInPlainText() throws Exception {
    write(file());
    Path plain = directory.resolve("plain.db");
    try (OpenedVault vault = OpenedVault.at(file(), 1)) {
      for (String command :
          List.of(
              "backup to " + plain,
              "BACKUP main TO '" + plain + "'",
              "restore from " + file(),
              "ATTACH '" + plain + "' AS other",
              "ATTACH '" + plain.toUri() + "?vfs=unix' AS other",
              "VACUUM INTO '" + plain + "'",
              "VACUUM")) {
        assertThrows(SQLException.class, () -> vault.run(command), command);
        assertThrows(
            SQLException.class,
            () -> {
              try (PreparedStatement statement = vault.connection().prepareStatement(command)) {
                statement.execute();
              }
            },
            command);
      }
      assertThrows(SQLException.class, () -> vault.connection().unwrap(SQLiteConnection.class));
      assertFalse(vault.connection() instanceof SQLiteConnection);
    }
    assertFalse(Files.exists(plain));
  }

  @Test
  void refusesAKeyOfAnotherLength() {
    try (SecretBytes shortKey = SecretBytes.owning(new byte[16])) {
      assertThrows(IllegalArgumentException.class, () -> Vault.at(file(), shortKey));
    }
  }

  @Test
  void opensNothingOnceItIsClosed() throws Exception {
    write(file());
    Vault vault = OpenedVault.vaultAt(file(), 1);
    vault.close();
    vault.close();
    assertThrows(SQLException.class, () -> vault.connect(new SQLiteConfig()));
  }

  private Path file() {
    return directory.resolve("test.db");
  }

  private Path sibling(String ending) {
    return directory.resolve("test.db" + ending);
  }

  static void write(Path file) throws SQLException {
    try (OpenedVault vault = OpenedVault.at(file, 1)) {
      vault.run("CREATE TABLE t (x)", "INSERT INTO t VALUES ('kept')");
    }
  }

  static List<String> read(Path file) throws SQLException {
    try (OpenedVault vault = OpenedVault.at(file, 1)) {
      return vault.read("SELECT x FROM t");
    }
  }

  static VaultException assertFails(Reason reason, Executable action) {
    VaultException failure = assertThrows(VaultException.class, action);
    assertEquals(reason, failure.reason());
    return failure;
  }
}
