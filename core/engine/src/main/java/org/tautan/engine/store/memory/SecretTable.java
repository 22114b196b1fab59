package org.tautan.engine.store.memory;

import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import org.tautan.crypto.SecretBytes;

/// A [Table] that owns its secrets: it copies what it is given and gives out copies, and wipes what
/// no transaction can bring back.
final class SecretTable<K> {
  private final Table<K, SecretBytes> table;
  private final UndoLog log;

  SecretTable(RowFormat<K, SecretBytes> format, Comparator<? super K> order, UndoLog log) {
    this.table = new Table<>(format, order, log);
    this.log = log;
  }

  Optional<SecretBytes> get(K key) {
    return table.get(key).map(SecretBytes::copy);
  }

  NavigableSet<K> keys() {
    return table.rows().navigableKeySet();
  }

  void put(K key, SecretBytes secret) {
    log.requireActive();
    SecretBytes own = secret.copy();
    log.written(own);
    table.put(key, own).ifPresent(log::replaced);
  }

  void remove(K key) {
    table.remove(key).ifPresent(log::replaced);
  }

  /// Wipes everything for good, without a transaction.
  void clear() {
    log.begin();
    table.rows().values().forEach(SecretBytes::close);
    log.commit();
    table.clear();
  }
}
