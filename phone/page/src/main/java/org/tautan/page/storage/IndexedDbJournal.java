package org.tautan.page.storage;

import java.util.Optional;
import java.util.function.Consumer;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;
import org.tautan.engine.store.memory.Journal;
import org.tautan.page.key.DatabaseLock;
import org.tautan.page.storage.BrowserStorage.Batch;
import org.tautan.page.storage.BrowserStorage.Loaded;
import org.tautan.page.storage.BrowserStorage.Opened;
import org.tautan.protocol.Bytes;
import org.teavm.jso.typedarrays.Int8Array;

/// A [Journal] in IndexedDB: one strict transaction for each transaction of the store, its rows
/// sealed by [RowSeal], together with the ring of keys when that changes. Every call waits for the
/// browser, so all of them belong to the engine's thread.
final class IndexedDbJournal implements Journal {
  private final Opened database;
  private final DatabaseLock lock;
  private final RowSeal seal;
  private boolean open = true;

  IndexedDbJournal(Opened database, DatabaseLock lock, RowSeal seal) {
    this.database = database;
    this.lock = lock;
    this.seal = seal;
  }

  @Override
  public void read(Rows into) {
    Loaded rows = database.load().await();
    BrowserDatabase.require(rows, "reading the storage");
    for (int i = 0; i < rows.getNames().getLength(); i++) {
      String name = rows.getNames().get(i).stringValue();
      if (!seal.open(name, rows.getContents().get(i).copyToJavaArray(), into)) {
        throw new StoreException(Reason.CORRUPT, "a row was changed from outside");
      }
    }
  }

  @Override
  public void write(Consumer<Rows> changes) {
    Batch batch = database.batch();
    changes.accept(
        new Rows() {
          @Override
          public void put(int table, Bytes key, byte[] content) {
            byte[] sealed = seal.seal(table, key, content);
            batch.put(seal.name(table, key), Int8Array.copyFromJavaArray(sealed));
          }

          @Override
          public void remove(int table, Bytes key) {
            batch.remove(seal.name(table, key));
          }
        });
    Optional<Bytes> ring = lock.prepared();
    if (ring.isPresent()) {
      batch.ring(Int8Array.copyFromJavaArray(ring.get().toByteArray()));
    }
    BrowserDatabase.require(batch.commit().await(), "writing to the storage");
    if (ring.isPresent()) {
      lock.written();
    }
  }

  @Override
  public void erase() {
    open = false;
    letGo();
    BrowserDatabase.require(database.erase().await(), "erasing the storage");
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      letGo();
      BrowserDatabase.require(database.close().await(), "closing the storage");
    }
  }

  private void letGo() {
    seal.close();
    lock.close();
  }
}
