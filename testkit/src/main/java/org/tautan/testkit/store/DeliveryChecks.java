package org.tautan.testkit.store;

import static org.tautan.testkit.store.Samples.ANNA;
import static org.tautan.testkit.store.Samples.BUDI;
import static org.tautan.testkit.store.Samples.bytes;
import static org.tautan.testkit.store.Samples.device;
import static org.tautan.testkit.store.Samples.get;
import static org.tautan.testkit.store.Samples.id;
import static org.tautan.testkit.store.Samples.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.engine.port.OutboxStore.Entry;
import org.tautan.engine.port.OutboxStore.Sealed;
import org.tautan.engine.port.ReceiptStore.Batch;
import org.tautan.engine.port.Store;
import org.tautan.protocol.SubmissionId;
import org.tautan.protocol.content.ReceiptType;

/// Outbox, log of what was sent, and receipts that wait.
final class DeliveryChecks {
  private DeliveryChecks() {}

  static List<Check> all() {
    return List.of(
        new Check("lists the outbox in the order of writing", DeliveryChecks::outboxOrder),
        new Check("lists the outbox from a position, to a limit", DeliveryChecks::outboxPages),
        new Check("keeps an outbox entry with its submission", DeliveryChecks::outboxKeeps),
        new Check("replaces and removes outbox entries", DeliveryChecks::outboxChanges),
        new Check("refuses to replace an outbox entry it lacks", DeliveryChecks::outboxMissing),
        new Check("finds what was sent, by device and hash", DeliveryChecks::sentLog),
        new Check("forgets what was sent before a time", DeliveryChecks::prunes),
        new Check("batches receipts by account and type", DeliveryChecks::batches),
        new Check("adds a receipt once", DeliveryChecks::receiptOnce),
        new Check("batches the oldest receipts first", DeliveryChecks::oldestReceipts),
        new Check("removes a batch and nothing else", DeliveryChecks::removesBatch));
  }

  private static Optional<Sealed> sealed(int n) {
    return Optional.of(new Sealed(new SubmissionId(bytes(SubmissionId.SIZE, n)), bytes(900, n)));
  }

  private static List<Entry> fill(Store store, int count) {
    List<Entry> added = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      int draft = n;
      added.add(get(store, tx -> tx.outbox().add(bytes(5, draft), Optional.empty())));
    }
    return added;
  }

  private static void outboxOrder(StoreHarness stores) {
    try (Store store = stores.open()) {
      List<Entry> added = fill(store, 12);
      Expect.holds("positions begin above 0", added.getFirst().position() > 0);
      Expect.equal(added, get(store, tx -> tx.outbox().list(0, 99)));
      Expect.equal(bytes(5, 3), added.get(2).draft());
    }
  }

  private static void outboxPages(StoreHarness stores) {
    try (Store store = stores.open()) {
      List<Entry> added = fill(store, 5);
      Expect.equal(added.subList(0, 2), get(store, tx -> tx.outbox().list(0, 2)));
      long second = added.get(1).position();
      Expect.equal(added.subList(2, 5), get(store, tx -> tx.outbox().list(second, 9)));
      long last = added.get(4).position();
      Expect.equal(List.of(), get(store, tx -> tx.outbox().list(last, 9)));
    }
  }

  private static void outboxKeeps(StoreHarness stores) {
    try (Store store = stores.open()) {
      Entry added = get(store, tx -> tx.outbox().add(bytes(5, 1), sealed(2)));
      Expect.equal(sealed(2), added.submission());
      Expect.equal(List.of(added), get(store, tx -> tx.outbox().list(0, 9)));
    }
  }

  private static void outboxChanges(StoreHarness stores) {
    try (Store store = stores.open()) {
      List<Entry> added = fill(store, 3);
      Entry changed = new Entry(added.get(1).position(), bytes(6, 9), sealed(4));
      run(store, tx -> tx.outbox().update(changed));
      run(store, tx -> tx.outbox().remove(added.getFirst().position()));
      run(store, tx -> tx.outbox().remove(added.getFirst().position()));
      Expect.equal(List.of(changed, added.get(2)), get(store, tx -> tx.outbox().list(0, 9)));
      Entry again = new Entry(changed.position(), bytes(6, 9), Optional.empty());
      run(store, tx -> tx.outbox().update(again));
      Expect.equal(List.of(again, added.get(2)), get(store, tx -> tx.outbox().list(0, 9)));
    }
  }

  private static void outboxMissing(StoreHarness stores) {
    try (Store store = stores.open()) {
      Entry missing = new Entry(77, bytes(1, 1), Optional.empty());
      run(
          store,
          tx -> Expect.refuses(IllegalArgumentException.class, () -> tx.outbox().update(missing)));
      Expect.equal(List.of(), get(store, tx -> tx.outbox().list(0, 9)));
    }
  }

  private static void sentLog(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            tx.sentLog().add(device(ANNA, 0), Documents.ciphertextHash(1), Documents.sent(1), 10);
            tx.sentLog().add(device(ANNA, 1), Documents.ciphertextHash(2), Documents.sent(2), 10);
          });
      run(
          store,
          tx -> {
            Expect.equal(
                Optional.of(Documents.sent(1)),
                tx.sentLog().find(device(ANNA, 0), Documents.ciphertextHash(1)));
            Expect.empty(tx.sentLog().find(device(ANNA, 1), Documents.ciphertextHash(1)));
            Expect.empty(tx.sentLog().find(device(BUDI, 0), Documents.ciphertextHash(1)));
            Expect.empty(tx.sentLog().find(device(ANNA, 0), Documents.ciphertextHash(2)));
          });
    }
  }

  private static void prunes(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            for (int n = 1; n <= 3; n++) {
              tx.sentLog()
                  .add(device(ANNA, 0), Documents.ciphertextHash(n), Documents.sent(n), 10L * n);
            }
            tx.sentLog().prune(20);
          });
      run(
          store,
          tx -> {
            Expect.empty(tx.sentLog().find(device(ANNA, 0), Documents.ciphertextHash(1)));
            Expect.equal(
                Optional.of(Documents.sent(2)),
                tx.sentLog().find(device(ANNA, 0), Documents.ciphertextHash(2)));
            Expect.equal(
                Optional.of(Documents.sent(3)),
                tx.sentLog().find(device(ANNA, 0), Documents.ciphertextHash(3)));
          });
    }
  }

  private static void batches(StoreHarness stores) {
    try (Store store = stores.open()) {
      Expect.equal(List.of(), get(store, tx -> tx.receipts().batches(9)));
      addFive(store);
      Expect.equal(
          List.of(
              new Batch(BUDI, ReceiptType.DELIVERED, List.of(id(3), id(1))),
              new Batch(ANNA, ReceiptType.DELIVERED, List.of(id(1))),
              new Batch(BUDI, ReceiptType.READ, List.of(id(3), id(2)))),
          get(store, tx -> tx.receipts().batches(9)));
    }
  }

  private static void receiptOnce(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> tx.receipts().add(ANNA, ReceiptType.READ, id(1)));
      run(store, tx -> tx.receipts().add(ANNA, ReceiptType.READ, id(1)));
      Expect.equal(
          List.of(new Batch(ANNA, ReceiptType.READ, List.of(id(1)))),
          get(store, tx -> tx.receipts().batches(9)));
    }
  }

  private static void oldestReceipts(StoreHarness stores) {
    try (Store store = stores.open()) {
      addFive(store);
      Expect.equal(
          List.of(
              new Batch(BUDI, ReceiptType.DELIVERED, List.of(id(3), id(1))),
              new Batch(ANNA, ReceiptType.DELIVERED, List.of(id(1)))),
          get(store, tx -> tx.receipts().batches(3)));
    }
  }

  private static void removesBatch(StoreHarness stores) {
    try (Store store = stores.open()) {
      addFive(store);
      run(
          store,
          tx -> tx.receipts().remove(new Batch(BUDI, ReceiptType.READ, List.of(id(3), id(9)))));
      run(
          store,
          tx -> tx.receipts().remove(new Batch(BUDI, ReceiptType.DELIVERED, List.of(id(1)))));
      Expect.equal(
          List.of(
              new Batch(BUDI, ReceiptType.DELIVERED, List.of(id(3))),
              new Batch(ANNA, ReceiptType.DELIVERED, List.of(id(1))),
              new Batch(BUDI, ReceiptType.READ, List.of(id(2)))),
          get(store, tx -> tx.receipts().batches(9)));
    }
  }

  private static void addFive(Store store) {
    run(
        store,
        tx -> {
          tx.receipts().add(BUDI, ReceiptType.DELIVERED, id(3));
          tx.receipts().add(ANNA, ReceiptType.DELIVERED, id(1));
          tx.receipts().add(BUDI, ReceiptType.DELIVERED, id(1));
          tx.receipts().add(BUDI, ReceiptType.READ, id(3));
          tx.receipts().add(BUDI, ReceiptType.READ, id(2));
        });
  }
}
