package org.tautan.engine.store.memory;

import static org.tautan.protocol.wire.Field.field;

import java.util.Comparator;
import java.util.Map;
import org.tautan.engine.port.CounterStore;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;

/// [CounterStore] in memory.
final class MemoryCounters implements CounterStore {
  private static final RowFormat<Counter, Long> ROWS =
      RowFormat.of(
          2,
          MessageCodec.of(field(1, RowTypes.CONSTANT, Counter::name), Counter::valueOf),
          RowFormat.single(FieldType.UINT64));

  private final Table<Counter, Long> rows;

  MemoryCounters(UndoLog log) {
    this.rows = new Table<>(ROWS, Comparator.naturalOrder(), log);
  }

  @Override
  public long get(Counter counter) {
    return rows.get(counter).orElse(0L);
  }

  @Override
  public void raise(Counter counter, long value) {
    if (value < get(counter)) {
      throw new IllegalArgumentException(counter + " only grows");
    }
    rows.put(counter, value);
  }

  void restoring(Map<Integer, RowFormat.Restoring> tables) {
    tables.put(ROWS.table(), ROWS.restoring(rows::put));
  }

  void erase() {
    rows.clear();
  }
}
