package org.tautan.desktop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MessageId;

/// One connection, its transaction and its prepared statements. A statement is prepared once and
/// forgets its values after each use; one that failed is prepared anew.
///
/// Once a statement has failed, its transaction cannot be committed any more, whatever the work
/// makes of the exception.
///
/// One thread at a time.
final class Database implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private boolean inTransaction;
  private @Nullable StoreException failure;
  private boolean closed;

  Database(Connection connection) {
    this.connection = connection;
  }

  void begin() {
    requireOpen();
    if (inTransaction) {
      throw new IllegalStateException("transactions do not nest");
    }
    if (failure != null) {
      throw new StoreException(Reason.UNAVAILABLE, "the store must be opened again", failure);
    }
    command("BEGIN IMMEDIATE");
    inTransaction = true;
  }

  void commit() {
    if (failure != null) {
      throw failure;
    }
    command("COMMIT");
    inTransaction = false;
  }

  /// Never throws: should rolling back fail, the store refuses to go on until it is opened again,
  /// and SQLite rolls back by itself then.
  void rollBack() {
    inTransaction = false;
    try {
      endTransaction();
      failure = null;
    } catch (StoreException e) {
      failure = e;
    }
  }

  boolean inTransaction() {
    return inTransaction;
  }

  /// Runs a statement that writes.
  ///
  /// @return how many rows it touched
  int update(String sql, Object... values) {
    return use("writing", sql, PreparedStatement::executeUpdate, values);
  }

  /// The first row of a query, if any.
  <T> Optional<T> first(String sql, Row.Reader<T> reader, Object... values) {
    List<T> rows = all(sql, reader, values);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  /// All rows of a query.
  <T> List<T> all(String sql, Row.Reader<T> reader, Object... values) {
    return use(
        "reading",
        sql,
        statement -> {
          try (ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
              rows.add(read(reader, result));
            }
            return rows;
          }
        },
        values);
  }

  /// Closes all statements and the connection; does nothing the second time.
  @Override
  public void close() {
    if (closed) {
      return;
    }
    requireNoTransaction();
    closed = true;
    try (connection) {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
    } catch (SQLException e) {
      throw StoreFailures.of("closing", e);
    }
  }

  void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
  }

  void requireNoTransaction() {
    if (inTransaction) {
      throw new IllegalStateException("a transaction is running");
    }
  }

  private void requireTransaction() {
    if (!inTransaction) {
      throw new IllegalStateException("a table is used outside its transaction");
    }
  }

  @FunctionalInterface
  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private <T> T use(String action, String sql, Use<T> use, Object... values) {
    requireTransaction();
    try {
      PreparedStatement statement = bound(sql, values);
      T result = use.of(statement);
      statement.clearParameters();
      return result;
    } catch (SQLException e) {
      throw failed(StoreFailures.of(action, StoreFailures.explained(e, connection)), sql);
    } catch (StoreException e) {
      throw failed(e, sql);
    }
  }

  private static <T> T read(Row.Reader<T> reader, ResultSet result) throws SQLException {
    try {
      return reader.read(Row.at(result));
    } catch (MalformedException
        | IllegalArgumentException
        | ArithmeticException
        | NoSuchElementException e) {
      throw StoreFailures.unreadable(e);
    }
  }

  /// Dooms the transaction and forgets the statement: the driver may have finalised it.
  private StoreException failed(StoreException e, String sql) {
    if (failure == null) {
      failure = e;
    }
    discard(sql, e);
    return e;
  }

  private void discard(String sql, StoreException reason) {
    PreparedStatement statement = prepared.remove(sql);
    if (statement != null) {
      try {
        statement.close();
      } catch (SQLException e) {
        reason.addSuppressed(e);
      }
    }
  }

  private void command(String sql) {
    try {
      bound(sql).execute();
    } catch (SQLException e) {
      StoreException failed = StoreFailures.of(sql, StoreFailures.explained(e, connection));
      discard(sql, failed);
      throw failed;
    }
  }

  /// Some failures make SQLite roll back by itself, and then there is nothing to roll back: if a
  /// new transaction can begin, none was left.
  private void endTransaction() {
    try {
      command("ROLLBACK");
    } catch (StoreException nothingToRollBack) {
      try {
        command("BEGIN IMMEDIATE");
        command("ROLLBACK");
      } catch (StoreException e) {
        e.addSuppressed(nothingToRollBack);
        throw e;
      }
    }
  }

  private PreparedStatement bound(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      bind(statement, i + 1, values[i]);
    }
    return statement;
  }

  private static void bind(PreparedStatement statement, int index, Object value)
      throws SQLException {
    switch (value) {
      case Optional<?> optional when optional.isEmpty() -> statement.setObject(index, null);
      case Optional<?> optional -> bind(statement, index, optional.get());
      case Integer number -> statement.setLong(index, number);
      case Long number -> statement.setLong(index, number);
      case String text -> statement.setString(index, text);
      case byte[] bytes -> statement.setBytes(index, bytes);
      case Bytes bytes -> statement.setBytes(index, bytes.toByteArray());
      case AccountId account -> bind(statement, index, account.bytes());
      case DeviceId device -> bind(statement, index, device.number());
      case MessageId message -> bind(statement, index, message.bytes());
      default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
    }
  }
}
