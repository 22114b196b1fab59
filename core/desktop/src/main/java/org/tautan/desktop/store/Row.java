package org.tautan.desktop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;

/// One row of a result, read column by column from left to right.
final class Row {
  private final ResultSet result;
  private int column;

  private Row(ResultSet result) {
    this.result = result;
  }

  /// The row on which a result stands.
  static Row at(ResultSet result) {
    return new Row(result);
  }

  /// Turns a row into a value.
  @FunctionalInterface
  interface Reader<T> {
    /// Malformed bytes and refused values mean that the store is corrupt.
    T read(Row row) throws SQLException, org.tautan.protocol.MalformedException;
  }

  long number() throws SQLException {
    return optionalNumber().orElseThrow(Row::missing);
  }

  int integer() throws SQLException {
    return Math.toIntExact(number());
  }

  OptionalLong optionalNumber() throws SQLException {
    long value = result.getLong(++column);
    return result.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  String text() throws SQLException {
    return optionalText().orElseThrow(Row::missing);
  }

  Optional<String> optionalText() throws SQLException {
    return Optional.ofNullable(result.getString(++column));
  }

  Bytes bytes() throws SQLException {
    return optionalBytes().orElseThrow(Row::missing);
  }

  Optional<Bytes> optionalBytes() throws SQLException {
    return Optional.ofNullable(result.getBytes(++column)).map(Bytes::wrap);
  }

  /// The caller closes it.
  SecretBytes secret() throws SQLException {
    return Optional.ofNullable(result.getBytes(++column))
        .map(SecretBytes::owning)
        .orElseThrow(Row::missing);
  }

  AccountId account() throws SQLException {
    return new AccountId(bytes());
  }

  DeviceId device() throws SQLException {
    return new DeviceId(integer());
  }

  MessageId message() throws SQLException {
    return new MessageId(bytes());
  }

  private static StoreException missing() {
    return new StoreException(Reason.CORRUPT, "a column without a value");
  }
}
