package org.tautan.engine.store.memory;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Rows by key, in the order of their keys, whose changes an [UndoLog] can take back. Usable inside
/// transactions only.
final class Table<K, V> {
  private final NavigableMap<K, V> rows;
  private final UndoLog log;

  Table(Comparator<? super K> order, UndoLog log) {
    this.rows = new TreeMap<>(order);
    this.log = log;
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
    log.record(old == null ? () -> rows.remove(key) : () -> rows.put(key, old));
    return Optional.ofNullable(old);
  }

  /// Deletes, if it is there.
  ///
  /// @return the row that was there
  Optional<V> remove(K key) {
    log.requireActive();
    V old = rows.remove(key);
    if (old != null) {
      log.record(() -> rows.put(key, old));
    }
    return Optional.ofNullable(old);
  }

  /// Forgets every row for good, without a transaction.
  void clear() {
    rows.clear();
  }
}
