package org.tautan.desktop.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tautan.engine.port.HistoryStore;
import org.tautan.protocol.Bytes;

/// [HistoryStore] in SQLite.
///
/// @param database where the rows are
record SqlHistory(Database database) implements HistoryStore {
  private static final Codes<Part> PARTS =
      Codes.of(Part.class, Part.TRANSFER, Part.ASKED, Part.WANTED, Part.SPENT, Part.PROGRESS);

  @Override
  public void save(Row row) {
    database.update(
        "INSERT INTO history (part, name, content) VALUES (?, ?, ?)"
            + " ON CONFLICT (part, name) DO UPDATE SET content = excluded.content",
        PARTS.number(row.part()),
        row.name(),
        row.content());
  }

  @Override
  public Optional<Row> find(Part part, Bytes name) {
    return database.first(
        "SELECT name, content FROM history WHERE part = ? AND name = ?",
        row -> read(part, row),
        PARTS.number(part),
        name);
  }

  @Override
  public List<Row> list(Part part, int limit) {
    return database.all(
        "SELECT name, content FROM history WHERE part = ? ORDER BY name LIMIT ?",
        row -> read(part, row),
        PARTS.number(part),
        limit);
  }

  @Override
  public void remove(Part part, Bytes name) {
    database.update("DELETE FROM history WHERE part = ? AND name = ?", PARTS.number(part), name);
  }

  private static Row read(Part part, org.tautan.desktop.store.Row row) throws SQLException {
    return new Row(part, row.bytes(), row.bytes());
  }
}
