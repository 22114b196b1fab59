package org.tautan.engine.store.memory;

import org.tautan.engine.port.Store;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

/// A [Store] in memory. Rolls back by undoing what was changed, so a transaction costs what it
/// changes, however much is stored. Secrets are wiped as soon as they are replaced or removed.
///
/// One thread at a time.
final class MemoryStore implements Store {
  private final MemoryDisk disk;
  private final MemoryTables tables;

  MemoryStore(MemoryDisk disk, MemoryTables tables) {
    this.disk = disk;
    this.tables = tables;
  }

  @Override
  public <T, X extends Exception> T transaction(Work<T, X> work) throws X {
    requireOpen();
    UndoLog log = tables.log();
    log.begin();
    boolean done = false;
    try {
      T result = work.run(tables);
      requireNotCrashed();
      log.commit();
      done = true;
      return result;
    } finally {
      if (!done && disk.isUsedBy(this)) {
        log.rollBack();
      }
    }
  }

  @Override
  public void erase() {
    requireOpen();
    requireNoTransaction();
    tables.erase();
    disk.release();
  }

  @Override
  public void close() {
    if (disk.isUsedBy(this)) {
      requireNoTransaction();
      disk.release();
    }
  }

  private void requireOpen() {
    if (!disk.isUsedBy(this)) {
      throw new IllegalStateException("the store is closed");
    }
  }

  private void requireNoTransaction() {
    if (tables.log().isActive()) {
      throw new IllegalStateException("a transaction is running");
    }
  }

  private void requireNotCrashed() {
    if (!disk.isUsedBy(this)) {
      throw new StoreException(Reason.UNAVAILABLE, "the store crashed inside a transaction");
    }
  }
}
