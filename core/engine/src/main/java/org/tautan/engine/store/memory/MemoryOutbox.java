package org.tautan.engine.store.memory;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.optional;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tautan.engine.port.OutboxStore;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.Types;

/// [OutboxStore] in memory.
final class MemoryOutbox implements OutboxStore {
  private static final Integer ONLY_ROW = 1;

  private static final MessageCodec<Sealed> SEALED =
      MessageCodec.of(
          field(1, Types.SUBMISSION_ID, Sealed::id),
          field(2, RowTypes.BYTES, Sealed::submit),
          Sealed::new);

  private static final RowFormat<Long, Entry> ROWS =
      RowFormat.of(
          12,
          RowFormat.POSITION,
          MessageCodec.of(
              field(1, FieldType.UINT64, Entry::position),
              field(2, RowTypes.BYTES, Entry::draft),
              optional(3, FieldType.message(SEALED), Entry::submission),
              Entry::new));

  private static final RowFormat<Integer, Long> LAST =
      RowFormat.of(13, RowFormat.NUMBER, RowFormat.POSITION);

  private final Table<Long, Entry> rows;
  private final Table<Integer, Long> last;

  MemoryOutbox(UndoLog log) {
    this.rows = new Table<>(ROWS, Comparator.naturalOrder(), log);
    this.last = new Table<>(LAST, Comparator.naturalOrder(), log);
  }

  /// A position that a rollback frees is given out again, which does no harm.
  @Override
  public Entry add(Bytes draft, Optional<Sealed> submission) {
    Entry entry = new Entry(last.get(ONLY_ROW).orElse(0L) + 1, draft, submission);
    rows.put(entry.position(), entry);
    last.put(ONLY_ROW, entry.position());
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

  void restoring(Map<Integer, RowFormat.Restoring> tables) {
    tables.put(ROWS.table(), ROWS.restoring(rows::put));
    tables.put(LAST.table(), LAST.restoring(last::put));
  }

  void erase() {
    rows.clear();
    last.clear();
  }
}
