package org.tautan.testkit.store;

import static org.tautan.testkit.store.Samples.ANNA;
import static org.tautan.testkit.store.Samples.device;
import static org.tautan.testkit.store.Samples.get;
import static org.tautan.testkit.store.Samples.id;
import static org.tautan.testkit.store.Samples.run;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.model.Failure;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.UndecryptedStore.Entry;

/// Envelopes that wait to be decrypted.
final class UndecryptedChecks {
  private UndecryptedChecks() {}

  static List<Check> all() {
    return List.of(
        new Check("keeps an undecrypted envelope", UndecryptedChecks::keeps),
        new Check("keeps every kind of failure", UndecryptedChecks::keepsFailures),
        new Check("replaces an undecrypted envelope", UndecryptedChecks::replaces),
        new Check("names the undecrypted that are due, soonest first", UndecryptedChecks::due),
        new Check("knows when the next undecrypted is due", UndecryptedChecks::nextDue),
        new Check("removes an undecrypted envelope", UndecryptedChecks::removes));
  }

  private static void keeps(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> tx.undecrypted().save(Documents.undecrypted(1, 50)));
      run(
          store,
          tx -> {
            Expect.equal(
                Optional.of(Documents.undecrypted(1, 50)),
                tx.undecrypted().find(device(ANNA, 0), id(1)));
            Expect.empty(tx.undecrypted().find(device(ANNA, 1), id(1)));
            Expect.empty(tx.undecrypted().find(device(ANNA, 0), id(2)));
          });
    }
  }

  private static void keepsFailures(StoreHarness stores) {
    try (Store store = stores.open()) {
      for (Failure failure : Failure.values()) {
        Entry base = Documents.undecrypted(1, 50);
        Entry entry = new Entry(base.from(), base.message(), base.envelope(), failure, 3, 50);
        run(store, tx -> tx.undecrypted().save(entry));
        Expect.equal(
            Optional.of(entry), get(store, tx -> tx.undecrypted().find(device(ANNA, 0), id(1))));
      }
    }
  }

  private static void replaces(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> tx.undecrypted().save(Documents.undecrypted(1, 50)));
      run(store, tx -> tx.undecrypted().save(Documents.undecrypted(1, 70)));
      Expect.equal(
          List.of(Documents.undecrypted(1, 70)), get(store, tx -> tx.undecrypted().due(99, 9)));
    }
  }

  private static void due(StoreHarness stores) {
    try (Store store = stores.open()) {
      fill(store);
      Expect.equal(
          List.of(
              Documents.undecrypted(2, 10),
              Documents.undecrypted(3, 20),
              Documents.undecrypted(1, 30)),
          get(store, tx -> tx.undecrypted().due(30, 9)));
      Expect.equal(
          List.of(Documents.undecrypted(2, 10)), get(store, tx -> tx.undecrypted().due(30, 1)));
      Expect.equal(List.of(), get(store, tx -> tx.undecrypted().due(9, 9)));
    }
  }

  private static void nextDue(StoreHarness stores) {
    try (Store store = stores.open()) {
      Expect.equal(Optional.empty(), get(store, tx -> tx.undecrypted().nextDue()));
      fill(store);
      Expect.equal(Optional.of(10L), get(store, tx -> tx.undecrypted().nextDue()));
    }
  }

  private static void removes(StoreHarness stores) {
    try (Store store = stores.open()) {
      fill(store);
      run(store, tx -> tx.undecrypted().remove(device(ANNA, 0), id(2)));
      run(store, tx -> tx.undecrypted().remove(device(ANNA, 0), id(2)));
      Expect.equal(Optional.of(20L), get(store, tx -> tx.undecrypted().nextDue()));
    }
  }

  private static void fill(Store store) {
    run(
        store,
        tx -> {
          tx.undecrypted().save(Documents.undecrypted(1, 30));
          tx.undecrypted().save(Documents.undecrypted(2, 10));
          tx.undecrypted().save(Documents.undecrypted(3, 20));
          tx.undecrypted().save(Documents.undecrypted(4, 40));
        });
  }
}
