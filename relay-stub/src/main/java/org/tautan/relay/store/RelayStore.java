package org.tautan.relay.store;

import java.util.concurrent.CompletableFuture;

/// Everything that the relay keeps, as transactions.
///
/// Writes happen one after the other in the order in which they were handed over, and a write's
/// future completes after its commit is on the disk, in commit order; so an answer that waits for
/// the future never promises what a power cut could take back. A read sees every write whose future
/// had completed when the read was handed over. Futures fail with a [StoreException] only.
///
/// Any thread may call; nothing here blocks the caller.
public interface RelayStore extends AutoCloseable {
  /// Runs `work` in a writing transaction.
  <T> CompletableFuture<T> write(StoreWork<T> work);

  /// Runs `work` on one consistent state of the store, beside the writer; it must not write.
  <T> CompletableFuture<T> read(StoreWork<T> work);

  /// Finishes what was handed over and closes; later work fails.
  @Override
  void close();
}
