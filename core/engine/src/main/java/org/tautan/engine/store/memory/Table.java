package org.tautan.engine.store.memory;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Rows by key, in the order of their keys, whose changes an [UndoLog] can take back. Usable inside
/// transactions only.
final class Table<K, V> {
  private final NavigableMap<K, V> rows;
  private final UndoLog log;
  private final @Nullable RowFormat<K, V> format;

  /// A row that a transaction has changed.
  private record Changed<K, V>(Table<K, V> table, K key) implements UndoLog.Change {
    @Override
    public void tell(Journal.Rows out) {
      table.tell(key, out);
    }
  }

  /// A table whose rows follow from other tables' and are written down nowhere.
  Table(Comparator<? super K> order, UndoLog log) {
    this(null, order, log);
  }

  /// @param format how a journal has its rows
  Table(@Nullable RowFormat<K, V> format, Comparator<? super K> order, UndoLog log) {
    this.rows = new TreeMap<>(order);
    this.log = log;
    this.format = format;
  }

  Optional<V> get(K key) {
    log.requireActive();
    return Optional.ofNullable(rows.get(key));
  }

  /// All rows, to look at only: a change that goes around this class cannot be taken back.
  NavigableMap<K, V> rows() {
    log.requireActive();
    return rows;
  }

  /// Inserts or replaces.
  ///
  /// @return the row that was there
  Optional<V> put(K key, V value) {
    log.requireActive();
    V old = rows.put(key, value);
    record(key, old == null ? () -> rows.remove(key) : () -> rows.put(key, old));
    return Optional.ofNullable(old);
  }

  /// Deletes, if it is there.
  ///
  /// @return the row that was there
  Optional<V> remove(K key) {
    log.requireActive();
    V old = rows.remove(key);
    if (old != null) {
      record(key, () -> rows.put(key, old));
    }
    return Optional.ofNullable(old);
  }

  /// Forgets every row for good, without a transaction.
  void clear() {
    rows.clear();
  }

  private void record(K key, Runnable undo) {
    log.record(undo);
    if (format != null) {
      log.changed(new Changed<>(this, key));
    }
  }

  private void tell(K key, Journal.Rows out) {
    V now = rows.get(key);
    if (format == null) {
      return;
    }
    if (now == null) {
      format.remove(key, out);
    } else {
      format.put(key, now, out);
    }
  }
}
