package org.tautan.page.storage;

import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;
import org.tautan.engine.store.memory.Journal;
import org.tautan.page.key.DatabaseLock;
import org.tautan.page.key.KeyPlace;
import org.tautan.page.key.KeyTools;
import org.tautan.page.storage.BrowserStorage.Batch;
import org.tautan.page.storage.BrowserStorage.Opened;
import org.tautan.page.storage.BrowserStorage.Outcome;
import org.tautan.protocol.Bytes;
import org.teavm.jso.typedarrays.Int8Array;

/// One database of this browser, held by this tab: the place of its keys, and of its rows once its
/// lock is open. Every call waits for the browser, so all of them belong to one thread.
///
/// The ring of keys lies sealed by a key that no script can read out.
public final class BrowserDatabase implements KeyPlace {
  private final Opened database;

  private BrowserDatabase(Opened database) {
    this.database = database;
  }

  /// Opens a database, made if missing.
  ///
  /// @param patience how long to wait for another tab to let go of it, ms
  /// @throws StoreException `IN_USE` when no tab lets go of it, or as the browser fails
  public static BrowserDatabase open(BrowserStorage storage, String name, int patience) {
    Opened opened = storage.open(name, patience).await();
    require(opened, "opening the storage");
    return new BrowserDatabase(opened);
  }

  @Override
  public Bytes ring() {
    return Bytes.wrap(database.getRing().copyToJavaArray());
  }

  @Override
  public Bytes guesses() {
    return Bytes.wrap(database.getGuesses().copyToJavaArray());
  }

  @Override
  public void keepRing(Bytes ring) {
    Batch batch = database.batch();
    batch.ring(Int8Array.copyFromJavaArray(ring.toByteArray()));
    require(batch.commit().await(), "writing the keys");
  }

  @Override
  public void keepGuesses(Bytes guesses) {
    Batch batch = database.batch();
    batch.guesses(Int8Array.copyFromJavaArray(guesses.toByteArray()));
    require(batch.commit().await(), "writing guesses");
  }

  /// Its rows, sealed under the key of a lock that is open.
  public Journal journal(DatabaseLock lock, KeyTools tools) {
    RowSeal seal = new RowSeal(tools.primitives(), tools.random(), lock.memoryKey());
    return new IndexedDbJournal(database, lock, seal);
  }

  static void require(Outcome outcome, String action) {
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
