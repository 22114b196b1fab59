package org.tautan.relay.store;

/// What is done inside one transaction of the relay's store.
///
/// It may be run more than once (a transaction that failed together with others is tried again
/// alone) and only its last run counts, so it changes nothing but the store. It checks before it
/// writes: only an exception undoes what it wrote. It never waits for a network or a person.
@FunctionalInterface
public interface StoreWork<T> {
  /// Runs on a thread of the store; throwing undoes everything that it wrote.
  T run(StoreTransaction transaction);
}
