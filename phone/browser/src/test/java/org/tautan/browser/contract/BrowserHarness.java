package org.tautan.browser.contract;

import org.jspecify.annotations.Nullable;
import org.tautan.crypto.Argon2Cost;
import org.tautan.crypto.BouncyCastleArgon2id;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.port.Store;
import org.tautan.engine.store.memory.Journal;
import org.tautan.engine.store.memory.JournalledStore;
import org.tautan.page.PageRandom;
import org.tautan.page.key.DatabaseLock;
import org.tautan.page.key.DatabaseLock.State;
import org.tautan.page.key.KeyTools;
import org.tautan.page.storage.BrowserDatabase;
import org.tautan.page.storage.BrowserStorage;
import org.tautan.testkit.store.StoreHarness;

/// Keeps a store in one database of this browser.
final class BrowserHarness implements StoreHarness {
  private static final Argon2Cost CHEAP = new Argon2Cost(8, 1, 1);
  private static final KeyTools TOOLS =
      new KeyTools(
          new BouncyCastlePrimitives(),
          new BouncyCastleArgon2id(),
          new PageRandom(),
          System::currentTimeMillis);

  private final BrowserStorage storage;
  private final String name;
  private @Nullable Journal journal;

  BrowserHarness(BrowserStorage storage, String name) {
    this.storage = storage;
    this.name = name;
  }

  @Override
  public Store open() {
    BrowserDatabase database = BrowserDatabase.open(storage, name, 0);
    DatabaseLock lock = new DatabaseLock(database, TOOLS, CHEAP);
    try (SecretBytes pin = SecretBytes.copyOf(new byte[] {1, 2, 3, 4, 5, 6})) {
      if (lock.state() == State.NEW) {
        lock.begin(pin);
      } else {
        lock.unlock(pin);
      }
    }
    Journal opened = database.journal(lock, TOOLS);
    journal = opened;
    return JournalledStore.open(opened);
  }

  /// The store is left as it is, and its way to the database is cut.
  @Override
  public Store crash() {
    close();
    return open();
  }

  @Override
  public void close() {
    if (journal != null) {
      journal.close();
    }
  }
}
