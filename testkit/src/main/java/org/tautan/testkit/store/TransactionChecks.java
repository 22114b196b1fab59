package org.tautan.testkit.store;

import static org.tautan.testkit.store.Samples.ANNA;
import static org.tautan.testkit.store.Samples.ME;
import static org.tautan.testkit.store.Samples.bytes;
import static org.tautan.testkit.store.Samples.chat;
import static org.tautan.testkit.store.Samples.device;
import static org.tautan.testkit.store.Samples.filled;
import static org.tautan.testkit.store.Samples.fromAnna;
import static org.tautan.testkit.store.Samples.get;
import static org.tautan.testkit.store.Samples.id;
import static org.tautan.testkit.store.Samples.run;
import static org.tautan.testkit.store.Samples.withSecret;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tautan.engine.port.CounterStore;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.engine.port.MessageStore;
import org.tautan.engine.port.PreKeyStore.Kind;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.Transaction;
import org.tautan.protocol.content.ReceiptType;

/// Transactions as such: atomic, not nested, over when they are over.
final class TransactionChecks {
  private static final class Regret extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final class Checked extends Exception {
    private static final long serialVersionUID = 1;
  }

  private TransactionChecks() {}

  static List<Check> all() {
    return List.of(
        new Check("gives back what the work returns", TransactionChecks::returns),
        new Check("takes back every kind of write when work fails", TransactionChecks::rollsBack),
        new Check("brings back what failed work replaced", TransactionChecks::restoresReplaced),
        new Check("brings back what failed work removed", TransactionChecks::restoresRemoved),
        new Check("passes a checked exception on and rolls back", TransactionChecks::checked),
        new Check("sees its own writes inside a transaction", TransactionChecks::readsOwnWrites),
        new Check("goes on working after a failed transaction", TransactionChecks::goesOn),
        new Check("refuses a transaction inside a transaction", TransactionChecks::noNesting),
        new Check("refuses a table outside its transaction", TransactionChecks::outside),
        new Check("refuses to be closed inside a transaction", TransactionChecks::closeInside),
        new Check("refuses to be erased inside a transaction", TransactionChecks::eraseInside));
  }

  private static void returns(StoreHarness stores) {
    try (Store store = stores.open()) {
      Expect.equal("result", get(store, _ -> "result"));
    }
  }

  private static void rollsBack(StoreHarness stores) {
    try (Store store = stores.open()) {
      fail(store, TransactionChecks::writeEverywhere);
      expectNothing(store);
    }
  }

  /// One write in every table.
  static void writeEverywhere(Transaction tx) {
    withSecret(filled(9, 1), tx.account()::save);
    tx.counters().raise(Counter.LOGIN, 4);
    withSecret(filled(9, 2), key -> tx.preKeys().add(Kind.SIGNED, 1, key, 10));
    tx.preKeys().rememberBaseKey(1, 2, bytes(33, 3));
    withSecret(filled(9, 3), record -> tx.sessions().save(device(ANNA, 0), record));
    tx.deviceLists().save(ANNA, Documents.directory(1));
    tx.deviceLists().recordHash(ANNA, Documents.version(1), Documents.hash(1));
    tx.chats().save(chat(ANNA));
    tx.messages().insert(fromAnna(100, 1));
    tx.outbox().add(bytes(3, 1), Optional.empty());
    tx.sentLog().add(device(ANNA, 0), Documents.ciphertextHash(1), Documents.sent(1), 50);
    tx.undecrypted().save(Documents.undecrypted(1, 60));
    tx.receipts().add(ANNA, ReceiptType.DELIVERED, id(1));
  }

  static void expectNothing(Store store) {
    run(
        store,
        tx -> {
          Expect.holds("no account", tx.account().load().isEmpty());
          Expect.equal(0L, tx.counters().get(Counter.LOGIN));
          Expect.equal(List.of(), tx.preKeys().list(Kind.SIGNED));
          Expect.holds("the base key is new", tx.preKeys().rememberBaseKey(1, 2, bytes(33, 3)));
          Expect.equal(List.of(), tx.sessions().devices(ANNA));
          Expect.empty(tx.deviceLists().load(ANNA));
          Expect.empty(tx.deviceLists().hash(ANNA, Documents.version(1)));
          Expect.equal(List.of(), tx.chats().list());
          Expect.equal(List.of(), tx.messages().page(ANNA, Optional.empty(), 9));
          Expect.equal(List.of(), tx.outbox().list(0, 9));
          Expect.empty(tx.sentLog().find(device(ANNA, 0), Documents.ciphertextHash(1)));
          Expect.empty(tx.undecrypted().nextDue());
          Expect.equal(List.of(), tx.receipts().batches(9));
        });
  }

  static void expectEverything(Store store) {
    run(
        store,
        tx -> {
          Expect.secret(filled(9, 1), tx.account().load());
          Expect.equal(4L, tx.counters().get(Counter.LOGIN));
          Expect.secret(filled(9, 2), tx.preKeys().find(Kind.SIGNED, 1));
          Expect.holds("a replay", !tx.preKeys().rememberBaseKey(1, 2, bytes(33, 3)));
          Expect.secret(filled(9, 3), tx.sessions().load(device(ANNA, 0)));
          Expect.equal(Optional.of(Documents.directory(1)), tx.deviceLists().load(ANNA));
          Expect.equal(
              Optional.of(Documents.hash(1)), tx.deviceLists().hash(ANNA, Documents.version(1)));
          Expect.equal(List.of(chat(ANNA)), tx.chats().list());
          Expect.equal(List.of(fromAnna(100, 1)), tx.messages().page(ANNA, Optional.empty(), 9));
          Expect.equal(1, tx.outbox().list(0, 9).size());
          Expect.equal(
              Optional.of(Documents.sent(1)),
              tx.sentLog().find(device(ANNA, 0), Documents.ciphertextHash(1)));
          Expect.equal(List.of(Documents.undecrypted(1, 60)), tx.undecrypted().due(60, 9));
          Expect.equal(1, tx.receipts().batches(9).size());
        });
  }

  private static void restoresReplaced(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, TransactionChecks::writeEverywhere);
      fail(
          store,
          tx -> {
            withSecret(filled(9, 7), tx.account()::save);
            tx.counters().raise(Counter.LOGIN, 5);
            tx.preKeys().markReplaced(Kind.SIGNED, 1, 70);
            withSecret(filled(9, 7), record -> tx.sessions().save(device(ANNA, 0), record));
            tx.deviceLists().save(ANNA, Documents.directory(2));
            tx.chats().save(chat(ANNA).named("Anna"));
            tx.messages().update(fromAnna(900, 1));
            tx.undecrypted().save(Documents.undecrypted(1, 61));
          });
      expectEverything(store);
    }
  }

  private static void restoresRemoved(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, TransactionChecks::writeEverywhere);
      fail(
          store,
          tx -> {
            tx.account().remove();
            tx.preKeys().remove(Kind.SIGNED, 1);
            tx.sessions().remove(device(ANNA, 0));
            tx.deviceLists().remove(ANNA);
            tx.messages().remove(ANNA, ANNA, id(1));
            tx.outbox().remove(tx.outbox().list(0, 1).getFirst().position());
            tx.sentLog().prune(1000);
            tx.undecrypted().remove(device(ANNA, 0), id(1));
            tx.receipts().batches(9).forEach(tx.receipts()::remove);
          });
      expectEverything(store);
    }
  }

  private static void checked(StoreHarness stores) {
    try (Store store = stores.open()) {
      boolean passedOn = false;
      try {
        store.transaction(tx -> {
          tx.counters().raise(Counter.ALIVE_SAID, 5);
          throw new Checked();
        });
      } catch (Checked e) {
        passedOn = true;
      }
      Expect.holds("the exception went on to the caller", passedOn);
      Expect.equal(0L, get(store, tx -> tx.counters().get(Counter.ALIVE_SAID)));
    }
  }

  private static void readsOwnWrites(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            tx.messages().insert(fromAnna(100, 1));
            Expect.equal(Optional.of(fromAnna(100, 1)), tx.messages().find(ANNA, ANNA, id(1)));
            tx.messages().remove(ANNA, ANNA, id(1));
            Expect.empty(tx.messages().find(ANNA, ANNA, id(1)));
          });
    }
  }

  private static void goesOn(StoreHarness stores) {
    try (Store store = stores.open()) {
      fail(store, tx -> tx.counters().raise(Counter.LOGIN, 9));
      run(store, tx -> tx.counters().raise(Counter.LOGIN, 2));
      Expect.equal(2L, get(store, tx -> tx.counters().get(Counter.LOGIN)));
    }
  }

  private static void noNesting(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            tx.counters().raise(Counter.LOGIN, 1);
            Expect.refuses(IllegalStateException.class, () -> get(store, _ -> "inner"));
            tx.counters().raise(Counter.CLOCK, 1);
          });
      Expect.equal(1L, get(store, tx -> tx.counters().get(Counter.LOGIN)));
      Expect.equal(1L, get(store, tx -> tx.counters().get(Counter.CLOCK)));
    }
  }

  private static void outside(StoreHarness stores) {
    try (Store store = stores.open()) {
      CounterStore counters = get(store, Transaction::counters);
      MessageStore messages = get(store, Transaction::messages);
      Expect.refuses(IllegalStateException.class, () -> counters.get(Counter.LOGIN));
      Expect.refuses(IllegalStateException.class, () -> counters.raise(Counter.LOGIN, 1));
      Expect.refuses(IllegalStateException.class, () -> messages.remove(ANNA, ME, id(1)));
    }
  }

  private static void closeInside(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            Expect.refuses(IllegalStateException.class, store::close);
            tx.counters().raise(Counter.LOGIN, 1);
          });
      Expect.refuses(StoreException.class, stores::open);
      Expect.equal(1L, get(store, tx -> tx.counters().get(Counter.LOGIN)));
    }
  }

  private static void eraseInside(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            tx.counters().raise(Counter.LOGIN, 1);
            Expect.refuses(IllegalStateException.class, store::erase);
          });
      Expect.equal(1L, get(store, tx -> tx.counters().get(Counter.LOGIN)));
    }
  }

  private static void fail(Store store, Consumer<Transaction> work) {
    Expect.refuses(
        Regret.class,
        () ->
            run(
                store,
                tx -> {
                  work.accept(tx);
                  throw new Regret();
                }));
  }
}
