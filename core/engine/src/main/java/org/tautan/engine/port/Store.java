package org.tautan.engine.port;

import org.tautan.engine.model.SignIn;

/// All that one device remembers, durably.
///
/// Everything happens inside transactions: atomic, isolated, and durable against power loss once
/// [#transaction] returns. They do not nest. Work inside one only reads, computes and writes; it
/// waits for no network and no person.
///
/// One thread at a time.
public interface Store extends AutoCloseable {
  /// Runs work and commits it; any exception rolls all of it back and goes on to the caller.
  ///
  /// @throws StoreException when the store itself fails
  <T, X extends Exception> T transaction(Work<T, X> work) throws X;

  /// Says how long what comes is to be remembered: called before every linking of a companion,
  /// while there is no account here. After `UNTIL_CLOSED` nothing that is written may reach a disk.
  /// A store that is the same either way does nothing.
  default void remember(SignIn signIn) {}

  /// Destroys everything in this store, keys first. Only on the person's word, or when "Stay signed
  /// in" is off. The store is closed afterwards; opening it again finds it empty.
  void erase();

  /// Lets go of the files. What was committed stays.
  @Override
  void close();

  /// What happens inside a transaction.
  @FunctionalInterface
  interface Work<T, X extends Exception> {
    /// Does the work.
    ///
    /// @param tx valid until this returns
    T run(Transaction tx) throws X;
  }
}
