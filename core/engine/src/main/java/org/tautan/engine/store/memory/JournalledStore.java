package org.tautan.engine.store.memory;

import org.tautan.engine.port.Store;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;

/// A [Store] that works in memory and writes what each transaction changed to a [Journal] before
/// the transaction counts: [#transaction] returns once the journal has it, and takes everything
/// back in memory when the journal fails. For places whose only storage is too slow, or too
/// different, to be asked inside a transaction.
///
/// Everything that is stored lies in memory while it is open.
///
/// One thread at a time.
public final class JournalledStore implements Store {
  private final Journal journal;
  private final MemoryTables tables = new MemoryTables();
  private boolean open = true;

  private JournalledStore(Journal journal) {
    this.journal = journal;
  }

  /// Reads what the journal has; closes it when that fails.
  ///
  /// @param journal is this store's from now on
  public static Store open(Journal journal) {
    JournalledStore store = new JournalledStore(journal);
    boolean read = false;
    try {
      store.load();
      read = true;
      return store;
    } finally {
      if (!read) {
        journal.close();
      }
    }
  }

  private void load() {
    tables.log().begin();
    journal.read(
        new Journal.Rows() {
          @Override
          public void put(int table, Bytes key, byte[] content) {
            try {
              tables.restore(table, key, content);
            } catch (MalformedException e) {
              throw new StoreException(Reason.CORRUPT, "a row that makes no sense", e);
            }
          }

          @Override
          public void remove(int table, Bytes key) {
            throw new IllegalStateException("a journal tells only what is there");
          }
        });
    tables.log().commit();
  }

  @Override
  public <T, X extends Exception> T transaction(Work<T, X> work) throws X {
    requireOpen();
    UndoLog log = tables.log();
    log.begin();
    boolean done = false;
    try {
      T result = work.run(tables);
      if (log.hasChanges()) {
        journal.write(log.changes());
      }
      log.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        log.rollBack();
      }
    }
  }

  @Override
  public void erase() {
    requireOpen();
    requireNoTransaction();
    tables.erase();
    open = false;
    journal.erase();
  }

  @Override
  public void close() {
    requireNoTransaction();
    if (open) {
      open = false;
      tables.erase();
      journal.close();
    }
  }

  private void requireOpen() {
    if (!open) {
      throw new IllegalStateException("the store is closed");
    }
  }

  private void requireNoTransaction() {
    if (tables.log().isActive()) {
      throw new IllegalStateException("a transaction is running");
    }
  }
}
