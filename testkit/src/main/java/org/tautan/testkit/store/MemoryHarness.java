package org.tautan.testkit.store;

import org.tautan.engine.port.Store;
import org.tautan.engine.store.memory.MemoryDisk;

/// Keeps a store in memory.
public final class MemoryHarness implements StoreHarness {
  private final MemoryDisk disk = new MemoryDisk();

  @Override
  public Store open() {
    return disk.open();
  }

  @Override
  public Store crash() {
    disk.crash();
    return disk.open();
  }

  @Override
  public void close() {
    disk.crash();
  }
}
