package org.tautan.engine.store.memory;

import java.util.Comparator;
import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.port.AccountStore;

/// [AccountStore] in memory.
final class MemoryAccount implements AccountStore {
  private static final Integer ONLY_ROW = 1;
  private final SecretTable<Integer> rows;

  MemoryAccount(UndoLog log) {
    this.rows = new SecretTable<>(Comparator.naturalOrder(), log);
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

  void erase() {
    rows.clear();
  }
}
