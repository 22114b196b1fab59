package org.tautan.engine.store.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tautan.engine.port.OutboxStore;
import org.tautan.protocol.Bytes;

/// [OutboxStore] in memory.
final class MemoryOutbox implements OutboxStore {
  private final Table<Long, Entry> rows;
  private long lastPosition;

  MemoryOutbox(UndoLog log) {
    this.rows = new Table<>(Comparator.naturalOrder(), log);
  }

  /// A position that a rollback frees is not given out again, which does no harm.
  @Override
  public Entry add(Bytes draft, Optional<Sealed> submission) {
    Entry entry = new Entry(lastPosition + 1, draft, submission);
    rows.put(entry.position(), entry);
    lastPosition = entry.position();
    return entry;
  }

  @Override
  public List<Entry> list(long after, int limit) {
    return rows.rows().tailMap(after, false).values().stream().limit(limit).toList();
  }

  @Override
  public void update(Entry entry) {
    if (rows.get(entry.position()).isEmpty()) {
      throw new IllegalArgumentException("nothing at position " + entry.position());
    }
    rows.put(entry.position(), entry);
  }

  @Override
  public void remove(long position) {
    rows.remove(position);
  }

  void erase() {
    rows.clear();
  }
}
