package org.tautan.desktop.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tautan.engine.port.OutboxStore;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.SubmissionId;

/// [OutboxStore] in SQLite.
///
/// @param database where the rows are
record SqlOutbox(Database database) implements OutboxStore {
  @Override
  public Entry add(Bytes draft, Optional<Sealed> submission) {
    long position =
        database
            .first(
                "INSERT INTO outbox (draft, submission, submit) VALUES (?, ?, ?)"
                    + " RETURNING position",
                Row::number,
                draft,
                submission.map(sealed -> sealed.id().bytes()),
                submission.map(Sealed::submit))
            .orElseThrow();
    return new Entry(position, draft, submission);
  }

  @Override
  public List<Entry> list(long after, int limit) {
    return database.all(
        "SELECT position, draft, submission, submit FROM outbox"
            + " WHERE position > ? ORDER BY position LIMIT ?",
        SqlOutbox::read,
        after,
        limit);
  }

  @Override
  public void update(Entry entry) {
    int updated =
        database.update(
            "UPDATE outbox SET draft = ?, submission = ?, submit = ? WHERE position = ?",
            entry.draft(),
            entry.submission().map(sealed -> sealed.id().bytes()),
            entry.submission().map(Sealed::submit),
            entry.position());
    if (updated == 0) {
      throw new IllegalArgumentException("nothing at position " + entry.position());
    }
  }

  @Override
  public void remove(long position) {
    database.update("DELETE FROM outbox WHERE position = ?", position);
  }

  private static Entry read(Row row) throws SQLException {
    long position = row.number();
    Bytes draft = row.bytes();
    Optional<SubmissionId> id = row.optionalBytes().map(SubmissionId::new);
    Optional<Bytes> submit = row.optionalBytes();
    return new Entry(
        position, draft, id.flatMap(known -> submit.map(bytes -> new Sealed(known, bytes))));
  }
}
