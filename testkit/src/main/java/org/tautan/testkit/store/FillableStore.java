package org.tautan.testkit.store;

import org.tautan.engine.model.SignIn;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

/// A [Store] around another one whose disk a test fills and empties: while it is full, a
/// transaction that writes is rolled back with `FULL`, as SQLite does it, and reading goes on.
///
/// Any thread may fill it; otherwise one thread at a time.
public final class FillableStore implements Store {
  private final Store beneath;
  private volatile boolean full;

  /// On a disk with room.
  public FillableStore(Store beneath) {
    this.beneath = beneath;
  }

  /// There is no room from now on.
  public void fill() {
    full = true;
  }

  /// There is room again.
  public void makeRoom() {
    full = false;
  }

  @Override
  public <T, X extends Exception> T transaction(Work<T, X> work) throws X {
    return beneath.transaction(
        tx -> work.run(WatchedPorts.watch(tx, () -> {}, this::refuseWhenFull)));
  }

  private void refuseWhenFull() {
    if (full) {
      throw new StoreException(Reason.FULL, "a test has filled the disk");
    }
  }

  @Override
  public void remember(SignIn signIn) {
    beneath.remember(signIn);
  }

  @Override
  public void erase() {
    beneath.erase();
  }

  @Override
  public void close() {
    beneath.close();
  }
}
