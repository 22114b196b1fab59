package org.tautan.desktop.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tautan.engine.model.Failure;
import org.tautan.engine.port.UndecryptedStore;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.envelope.Envelope;

/// [UndecryptedStore] in SQLite.
///
/// @param database where the rows are
record SqlUndecrypted(Database database) implements UndecryptedStore {
  private static final Codes<Failure> FAILURES =
      Codes.of(
          Failure.class,
          Failure.NO_SESSION,
          Failure.BAD_MAC,
          Failure.UNKNOWN_PREKEY,
          Failure.STALE,
          Failure.TOO_FAR_AHEAD,
          Failure.MALFORMED);

  private static final String SELECT =
      "SELECT account, device, message, envelope, failure, attempts, next_at FROM undecrypted ";

  @Override
  public void save(Entry entry) {
    database.update(
        "INSERT OR REPLACE INTO undecrypted"
            + " (account, device, message, envelope, failure, attempts, next_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        entry.from().account(),
        entry.from().device(),
        entry.message(),
        entry.envelope().encode(),
        FAILURES.number(entry.failure()),
        entry.attempts(),
        entry.nextAt());
  }

  @Override
  public Optional<Entry> find(DeviceAddress from, MessageId message) {
    return database.first(
        SELECT + "WHERE account = ? AND device = ? AND message = ?",
        SqlUndecrypted::read,
        from.account(),
        from.device(),
        message);
  }

  @Override
  public List<Entry> due(long now, int limit) {
    return database.all(
        SELECT + "WHERE next_at <= ? ORDER BY next_at, message LIMIT ?",
        SqlUndecrypted::read,
        now,
        limit);
  }

  @Override
  public Optional<Long> nextDue() {
    return database.first("SELECT next_at FROM undecrypted ORDER BY next_at LIMIT 1", Row::number);
  }

  @Override
  public void remove(DeviceAddress from, MessageId message) {
    database.update(
        "DELETE FROM undecrypted WHERE account = ? AND device = ? AND message = ?",
        from.account(),
        from.device(),
        message);
  }

  private static Entry read(Row row) throws SQLException, MalformedException {
    return new Entry(
        new DeviceAddress(row.account(), row.device()),
        row.message(),
        Envelope.decode(row.bytes()),
        FAILURES.constant(row.number()),
        row.integer(),
        row.number());
  }
}
