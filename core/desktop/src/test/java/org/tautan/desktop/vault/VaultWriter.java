package org.tautan.desktop.vault;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/// A process of its own that adds rows to a vault until it is killed, with a checkpoint every few
/// frames. After each commit it says how many there are.
final class VaultWriter {
  private VaultWriter() {}

  /// Writes into the file that the one argument names.
  public static void main(String[] arguments) throws SQLException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (OpenedVault vault = OpenedVault.at(Path.of(arguments[0]), 1)) {
      vault.run(
          "PRAGMA synchronous = FULL",
          "PRAGMA wal_autocheckpoint = 20",
          "CREATE TABLE IF NOT EXISTS t (x INTEGER PRIMARY KEY, y TEXT)",
          "CREATE INDEX IF NOT EXISTS ty ON t (y)");
      while (true) {
        vault.run(
            "INSERT INTO t SELECT n, hex(zeroblob(900)) || n"
                + " FROM (SELECT coalesce(max(x), 0) + 1 AS n FROM t)");
        out.println(vault.read("SELECT max(x) FROM t").getFirst());
      }
    }
  }
}
