package org.tautan.testkit.store;

import org.tautan.engine.port.Store;

/// Where the checks of a [StoreContract] get their store from: one place where a store is kept.
public interface StoreHarness extends AutoCloseable {
  /// Opens the store: empty the first time, later with what was left there. The one that was open
  /// before must have been closed or erased.
  Store open();

  /// Leaves the open store as a killed process would, without closing it, and opens what that left.
  Store crash();

  /// Lets go of everything that was opened.
  @Override
  void close();
}
