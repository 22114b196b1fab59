package org.tautan.page.storage;

import java.util.function.Consumer;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;
import org.tautan.engine.store.memory.Journal;
import org.tautan.page.storage.BrowserStorage.Batch;
import org.tautan.page.storage.BrowserStorage.Loaded;
import org.tautan.page.storage.BrowserStorage.Opened;
import org.tautan.page.storage.BrowserStorage.Outcome;
import org.tautan.protocol.Bytes;
import org.teavm.jso.typedarrays.Int8Array;

/// A [Journal] in IndexedDB: one strict transaction for each transaction of the store, its rows
/// sealed by [RowSeal]. Every call but the first waits for the browser, so all of them belong to
/// the engine's thread.
///
/// The memory key lies in the same database, sealed by a key that no script can read out.
public final class IndexedDbJournal implements Journal {
  private final Opened database;
  private final RowSeal seal;
  private boolean open = true;

  private IndexedDbJournal(Opened database, RowSeal seal) {
    this.database = database;
    this.seal = seal;
  }

  /// Opens a database, made if missing.
  ///
  /// @param patience how long to wait for another tab to let go of it, ms
  /// @throws StoreException `IN_USE` when no tab lets go of it, or as the browser fails
  public static IndexedDbJournal open(
      BrowserStorage storage,
      String name,
      int patience,
      Primitives primitives,
      RandomSource random) {
    try (SecretBytes fresh = SecretBytes.random(random, RowSeal.KEY_BYTES)) {
      Int8Array key = fresh.use(Int8Array::copyFromJavaArray);
      Opened database = storage.open(name, key, patience).await();
      require(database, "opening the storage");
      try (SecretBytes memoryKey = SecretBytes.owning(database.getKey().copyToJavaArray())) {
        return new IndexedDbJournal(database, new RowSeal(primitives, random, memoryKey));
      }
    }
  }

  @Override
  public void read(Rows into) {
    Loaded rows = database.load().await();
    require(rows, "reading the storage");
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
    require(batch.commit().await(), "writing to the storage");
  }

  @Override
  public void erase() {
    open = false;
    seal.close();
    require(database.erase().await(), "erasing the storage");
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      seal.close();
      require(database.close().await(), "closing the storage");
    }
  }

  private static void require(Outcome outcome, String action) {
    String error = outcome.getError();
    if (!error.isEmpty()) {
      throw new StoreException(reason(error), action + " failed with " + error);
    }
  }

  /// @param error the name of a DOMException, or one of `storage.js`
  private static Reason reason(String error) {
    return switch (error) {
      case "InUse" -> Reason.IN_USE;
      case "QuotaExceededError" -> Reason.FULL;
      case "VersionError" -> Reason.TOO_NEW;
      case "KeyLost", "OperationError", "DataError" -> Reason.CORRUPT;
      default -> Reason.UNAVAILABLE;
    };
  }
}
