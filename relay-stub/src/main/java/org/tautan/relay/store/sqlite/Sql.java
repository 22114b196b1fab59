package org.tautan.relay.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.relay.store.StoreException;

/// One connection with its prepared statements, each made once. Statements are texts that stand in
/// this package, never built from input. One thread at a time.
final class Sql implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Sql(Connection connection) {
    this.connection = connection;
  }

  /// Turns the row that the result stands on into a value.
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// Looks at a row; false ends the reading.
  @FunctionalInterface
  interface RowVisitor {
    boolean visit(ResultSet row) throws SQLException;
  }

  /// Visits rows in order until the visitor has enough. It runs no statement of the same text.
  void forEach(String text, RowVisitor visitor, Object... values) {
    try {
      PreparedStatement statement = bind(text, values);
      try (ResultSet rows = statement.executeQuery()) {
        boolean more = true;
        while (more && rows.next()) {
          more = visitor.visit(rows);
        }
      }
    } catch (SQLException failure) {
      throw new StoreException("cannot read", failure);
    }
  }

  /// All rows, in order.
  <T> List<T> list(String text, RowReader<T> reader, Object... values) {
    List<T> found = new ArrayList<>();
    forEach(text, row -> found.add(reader.read(row)), values);
    return found;
  }

  /// The first row.
  <T> Optional<T> first(String text, RowReader<T> reader, Object... values) {
    try {
      PreparedStatement statement = bind(text, values);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new StoreException("cannot read", failure);
    }
  }

  /// The first column of the first row, 0 when there is no row or it is NULL.
  long number(String text, Object... values) {
    return first(text, row -> row.getLong(1), values).orElse(0L);
  }

  /// Runs a statement that changes rows; returns how many.
  int update(String text, Object... values) {
    try {
      return bind(text, values).executeUpdate();
    } catch (SQLException failure) {
      throw new StoreException("cannot write", failure);
    }
  }

  void begin() {
    update("BEGIN");
  }

  void commit() {
    update("COMMIT");
  }

  /// Undoes the open transaction; none being open is no failure.
  void rollback() {
    try {
      update("ROLLBACK");
    } catch (StoreException _) {
      // SQLite has rolled back by itself, as it does on a full disk.
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new StoreException("cannot close the store", failure);
    }
  }

  private PreparedStatement bind(String text, Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(text);
    if (statement == null) {
      statement = connection.prepareStatement(text);
      prepared.put(text, statement);
    }
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case Long number -> statement.setLong(i + 1, number);
        case Integer number -> statement.setInt(i + 1, number);
        case Bytes bytes -> statement.setBytes(i + 1, bytes.toByteArray());
        case String string -> statement.setString(i + 1, string);
        default -> throw new IllegalArgumentException("cannot store " + values[i].getClass());
      }
    }
    return statement;
  }
}
