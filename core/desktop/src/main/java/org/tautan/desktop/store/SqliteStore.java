package org.tautan.desktop.store;

import java.nio.file.Path;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.StoreException;

/// The engine's [Store] in a directory of its own: an SQLite database (write-ahead log,
/// synchronised at every commit), and a lock file that keeps a second process out.
///
/// How it lies on the disk is a [Sealing], plain unless said otherwise.
///
/// One thread at a time.
public final class SqliteStore implements Store {
  private final StoreDirectory directory;
  private final StoreLock lock;
  private final Database database;
  private final SqlTables tables;

  private SqliteStore(StoreDirectory directory, StoreLock lock, Database database) {
    this.directory = directory;
    this.lock = lock;
    this.database = database;
    this.tables = SqlTables.of(database);
  }

  /// The same, plain.
  public static SqliteStore open(Path path) {
    return open(path, Sealing.PLAIN);
  }

  /// Opens the store in a directory, made if missing, and ends an erasure that was cut short.
  ///
  /// @throws StoreException `IN_USE`, `TOO_NEW`, `CORRUPT`, or `UNAVAILABLE` for a wrong key, with
  ///   the vault's exception as its cause; the files are left as they are
  public static SqliteStore open(Path path, Sealing sealing) {
    StoreDirectory directory = StoreDirectory.at(path);
    StoreLock lock = directory.lock();
    try {
      directory.finishErasing();
      Database database =
          new Database(
              DatabaseConnections.open(directory.database(), Migrations.shipped(), sealing));
      return new SqliteStore(directory, lock, database);
    } catch (StoreException e) {
      lock.close();
      throw e;
    }
  }

  /// Destroys the store in a directory, even one that cannot be opened. See [#erase()].
  ///
  /// @throws StoreException `IN_USE`, while a store is open there
  public static void erase(Path path) {
    StoreDirectory directory = StoreDirectory.at(path);
    try (StoreLock _ = directory.lock()) {
      directory.erase();
    }
  }

  @Override
  public <T, X extends Exception> T transaction(Work<T, X> work) throws X {
    database.begin();
    boolean committed = false;
    try {
      T result = work.run(tables);
      database.commit();
      committed = true;
      return result;
    } finally {
      if (!committed) {
        database.rollBack();
      }
    }
  }

  /// Deletes the keys, then overwrites and deletes the files; the empty lock file stays. The store
  /// is closed afterwards.
  @Override
  public void erase() {
    database.requireOpen();
    database.requireNoTransaction();
    try (lock) {
      try {
        forgetKeys();
      } catch (StoreException e) {
        // A damaged database gets no further here; overwriting its files does not need its help.
      }
      database.close();
      directory.erase();
    }
  }

  @Override
  public void close() {
    database.requireNoTransaction();
    try (lock) {
      database.close();
    }
  }

  private void forgetKeys() {
    database.begin();
    try {
      database.update("DELETE FROM own_account");
      database.update("DELETE FROM session");
      database.update("DELETE FROM pre_key");
      database.commit();
    } finally {
      if (database.inTransaction()) {
        database.rollBack();
      }
    }
  }
}
