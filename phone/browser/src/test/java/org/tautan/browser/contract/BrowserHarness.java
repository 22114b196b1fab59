package org.tautan.browser.contract;

import org.jspecify.annotations.Nullable;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.engine.port.Store;
import org.tautan.engine.store.memory.JournalledStore;
import org.tautan.page.PageRandom;
import org.tautan.page.storage.BrowserStorage;
import org.tautan.page.storage.IndexedDbJournal;
import org.tautan.testkit.store.StoreHarness;

/// Keeps a store in one database of this browser.
final class BrowserHarness implements StoreHarness {
  private final BrowserStorage storage;
  private final String name;
  private @Nullable IndexedDbJournal journal;

  BrowserHarness(BrowserStorage storage, String name) {
    this.storage = storage;
    this.name = name;
  }

  @Override
  public Store open() {
    IndexedDbJournal opened =
        IndexedDbJournal.open(storage, name, 0, new BouncyCastlePrimitives(), new PageRandom());
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
