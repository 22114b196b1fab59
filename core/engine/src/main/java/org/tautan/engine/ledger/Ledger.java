package org.tautan.engine.ledger;

import java.util.function.Consumer;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.port.Store;

/// The engine's only way into its store: runs work in one transaction, and tells the events that
/// the work announced only after it is durable, in order. A failed transaction tells nothing.
///
/// Used by the engine's one thread.
public final class Ledger {
  private final Store store;
  private final Consumer<EngineEvent> listener;

  /// Works on one store.
  ///
  /// @param listener called after each commit; must not call back into the engine
  public Ledger(Store store, Consumer<EngineEvent> listener) {
    this.store = store;
    this.listener = listener;
  }

  /// Runs work durably, or not at all.
  public <T, X extends Exception> T write(Work<T, X> work) throws X {
    Unit unit = new Unit();
    boolean durable = false;
    try {
      T result = store.<T, X>transaction(tx -> work.run(unit.within(tx)));
      durable = true;
      unit.committed(listener);
      return result;
    } finally {
      if (!durable) {
        unit.rolledBack();
      }
    }
  }

  /// Tells something that needs no transaction.
  public void tell(EngineEvent event) {
    listener.accept(event);
  }

  /// What happens inside one transaction.
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    /// Does the work.
    ///
    /// @param unit valid until this returns
    T run(Unit unit) throws X;
  }
}
