package org.tautan.desktop.vault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.tautan.crypto.SecretBytes;

/// A vault with one connection, for tests.
final class OpenedVault implements AutoCloseable {
  private final Vault vault;
  private final Connection connection;

  private OpenedVault(Vault vault, Connection connection) {
    this.vault = vault;
    this.connection = connection;
  }

  static OpenedVault at(Path file, int key) throws SQLException {
    Vault vault = vaultAt(file, key);
    try {
      return new OpenedVault(vault, vault.connect(new SQLiteConfig()));
    } catch (SQLException | VaultException e) {
      vault.close();
      throw e;
    }
  }

  static Vault vaultAt(Path file, int key) {
    try (SecretBytes bytes = key(key)) {
      return Vault.at(file, bytes);
    }
  }

  /// A key that is this byte over and over.
  static SecretBytes key(int filling) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) filling);
    return SecretBytes.owning(bytes);
  }

  void run(String... commands) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  /// The first column of every row.
  List<String> read(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(String.valueOf(result.getString(1)));
      }
      return rows;
    }
  }

  Connection connection() {
    return connection;
  }

  Vault vault() {
    return vault;
  }

  @Override
  public void close() throws SQLException {
    try (vault) {
      connection.close();
    }
  }
}
