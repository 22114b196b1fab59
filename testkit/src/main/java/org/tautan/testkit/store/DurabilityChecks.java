package org.tautan.testkit.store;

import static org.tautan.testkit.store.Samples.ANNA;
import static org.tautan.testkit.store.Samples.bytes;
import static org.tautan.testkit.store.Samples.device;
import static org.tautan.testkit.store.Samples.filled;
import static org.tautan.testkit.store.Samples.get;
import static org.tautan.testkit.store.Samples.run;

import java.util.List;
import java.util.Optional;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.engine.port.OutboxStore.Entry;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.StoreException;

/// What outlives a close, a crash and an erasure, and what does not.
final class DurabilityChecks {
  private DurabilityChecks() {}

  static List<Check> all() {
    return List.of(
        new Check("has everything again after it was closed", DurabilityChecks::reopened),
        new Check("has everything again after a crash", DurabilityChecks::crashed),
        new Check("has nothing of a transaction that a crash cut", DurabilityChecks::cut),
        new Check("refuses everything once closed, but closing", DurabilityChecks::closed),
        new Check("has nothing left after erasing", DurabilityChecks::erased),
        new Check("opens only once at a time", DurabilityChecks::inUse),
        new Check("keeps outbox positions growing when reopened", DurabilityChecks::positions),
        new Check(
            "keeps a copy of a secret, and gives out copies", DurabilityChecks::secretCopies));
  }

  private static void reopened(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, TransactionChecks::writeEverywhere);
    }
    try (Store store = stores.open()) {
      TransactionChecks.expectEverything(store);
    }
  }

  private static void crashed(StoreHarness stores) {
    run(stores.open(), TransactionChecks::writeEverywhere);
    try (Store store = stores.crash()) {
      TransactionChecks.expectEverything(store);
    }
  }

  private static void cut(StoreHarness stores) {
    Store first = stores.open();
    Expect.refuses(
        RuntimeException.class,
        () ->
            run(
                first,
                tx -> {
                  TransactionChecks.writeEverywhere(tx);
                  try (Store second = stores.crash()) {
                    TransactionChecks.expectNothing(second);
                  }
                  throw new IllegalStateException("the process is gone");
                }));
    try (Store store = stores.open()) {
      Expect.equal(0L, get(store, tx -> tx.counters().get(Counter.LOGIN)));
    }
  }

  private static void closed(StoreHarness stores) {
    Store store = stores.open();
    store.close();
    Expect.refuses(IllegalStateException.class, () -> get(store, _ -> "work"));
    Expect.refuses(IllegalStateException.class, store::erase);
    store.close();
  }

  private static void erased(StoreHarness stores) {
    Store store = stores.open();
    run(store, TransactionChecks::writeEverywhere);
    store.erase();
    Expect.refuses(IllegalStateException.class, () -> get(store, _ -> "work"));
    try (Store empty = stores.open()) {
      TransactionChecks.expectNothing(empty);
    }
  }

  private static void inUse(StoreHarness stores) {
    Store store = stores.open();
    try {
      stores.open().close();
      throw new AssertionError("a second store was opened");
    } catch (StoreException e) {
      Expect.equal(StoreException.Reason.IN_USE, e.reason());
    }
    Expect.equal("still works", get(store, _ -> "still works"));
    store.close();
    stores.open().close();
  }

  private static void positions(StoreHarness stores) {
    Entry first;
    try (Store store = stores.open()) {
      first = get(store, tx -> tx.outbox().add(bytes(1, 1), Optional.empty()));
      run(store, tx -> tx.outbox().remove(first.position()));
    }
    try (Store store = stores.open()) {
      Entry second = get(store, tx -> tx.outbox().add(bytes(1, 2), Optional.empty()));
      Expect.holds("no position is used again", second.position() > first.position());
    }
  }

  private static void secretCopies(StoreHarness stores) {
    try (Store store = stores.open()) {
      byte[] given = filled(40, 5);
      SecretBytes secret = SecretBytes.owning(given);
      run(store, tx -> tx.sessions().save(device(ANNA, 0), secret));
      secret.close();
      SecretBytes lent = get(store, tx -> tx.sessions().load(device(ANNA, 0)).orElseThrow());
      lent.close();
      run(store, tx -> Expect.secret(filled(40, 5), tx.sessions().load(device(ANNA, 0))));
    }
  }
}
