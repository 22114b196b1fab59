package org.tautan.engine.store.memory;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.port.AccountStore;

/// [AccountStore] in memory.
final class MemoryAccount implements AccountStore {
  private static final Integer ONLY_ROW = 1;
  private static final RowFormat<Integer, SecretBytes> ROWS = RowFormat.secret(1, RowFormat.NUMBER);

  private final SecretTable<Integer> rows;

  MemoryAccount(UndoLog log) {
    this.rows = new SecretTable<>(ROWS, Comparator.naturalOrder(), log);
  }

  @Override
  public Optional<SecretBytes> load() {
    return rows.get(ONLY_ROW);
  }

  @Override
  public void save(SecretBytes account) {
    rows.put(ONLY_ROW, account);
  }

  @Override
  public void remove() {
    rows.remove(ONLY_ROW);
  }

  void restoring(Map<Integer, RowFormat.Restoring> tables) {
    tables.put(ROWS.table(), ROWS.restoring(rows::put));
  }

  void erase() {
    rows.clear();
  }
}
