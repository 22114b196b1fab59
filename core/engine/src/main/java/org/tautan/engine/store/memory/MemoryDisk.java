package org.tautan.engine.store.memory;

import org.jspecify.annotations.Nullable;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

/// What a [MemoryStore] leaves behind when it is closed, as files would: opening it again finds
/// what was committed. It lives as long as the process, so a device whose person is not to stay
/// signed in keeps its keys here, and [Store#erase] wipes them.
///
/// One thread at a time.
public final class MemoryDisk {
  private final MemoryTables tables = new MemoryTables();
  private @Nullable MemoryStore user;

  /// Opens what is here.
  ///
  /// @throws StoreException `IN_USE`, while a store that was opened before is neither closed nor
  ///   crashed
  public Store open() {
    if (user != null) {
      throw new StoreException(Reason.IN_USE, "the store in memory is open already");
    }
    MemoryStore opened = new MemoryStore(this, tables);
    user = opened;
    return opened;
  }

  /// Ends the open store as a killed process would: what was not committed is gone, and the store
  /// refuses everything from then on. For tests.
  public void crash() {
    if (tables.log().isActive()) {
      tables.log().rollBack();
    }
    user = null;
  }

  boolean isUsedBy(MemoryStore store) {
    return user == store;
  }

  void release() {
    user = null;
  }
}
