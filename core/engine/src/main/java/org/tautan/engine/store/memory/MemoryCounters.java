package org.tautan.engine.store.memory;

import java.util.Comparator;
import org.tautan.engine.port.CounterStore;

/// [CounterStore] in memory.
final class MemoryCounters implements CounterStore {
  private final Table<Counter, Long> rows;

  MemoryCounters(UndoLog log) {
    this.rows = new Table<>(Comparator.naturalOrder(), log);
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

  void erase() {
    rows.clear();
  }
}
