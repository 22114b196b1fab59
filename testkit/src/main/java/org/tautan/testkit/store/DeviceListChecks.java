package org.tautan.testkit.store;

import static org.tautan.testkit.store.Samples.ANNA;
import static org.tautan.testkit.store.Samples.BUDI;
import static org.tautan.testkit.store.Samples.get;
import static org.tautan.testkit.store.Samples.run;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.port.Store;
import org.tautan.protocol.AccountId;

/// Pinned device lists and the hashes of all that were seen.
final class DeviceListChecks {
  private DeviceListChecks() {}

  static List<Check> all() {
    return List.of(
        new Check("pins one directory an account", DeviceListChecks::pins),
        new Check("replaces a pinned directory", DeviceListChecks::replaces),
        new Check("forgets an account's pin and hashes alone", DeviceListChecks::forgets),
        new Check("keeps the hash of every list", DeviceListChecks::hashes),
        new Check("keeps the first hash of a version", DeviceListChecks::firstHashStays));
  }

  private static void pins(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> Expect.empty(tx.deviceLists().load(ANNA)));
      run(store, tx -> tx.deviceLists().save(ANNA, Documents.directory(1)));
      run(store, tx -> tx.deviceLists().save(BUDI, Documents.directory(2)));
      run(
          store,
          tx -> {
            Expect.equal(Optional.of(Documents.directory(1)), tx.deviceLists().load(ANNA));
            Expect.equal(Optional.of(Documents.directory(2)), tx.deviceLists().load(BUDI));
          });
    }
  }

  private static void replaces(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> tx.deviceLists().save(ANNA, Documents.directory(1)));
      run(store, tx -> tx.deviceLists().save(ANNA, Documents.directory(2)));
      Expect.equal(
          Optional.of(Documents.directory(2)), get(store, tx -> tx.deviceLists().load(ANNA)));
    }
  }

  private static void forgets(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            for (AccountId account : List.of(ANNA, BUDI)) {
              tx.deviceLists().save(account, Documents.directory(1));
              tx.deviceLists().recordHash(account, Documents.version(1), Documents.hash(1));
              tx.deviceLists().recordHash(account, Documents.version(2), Documents.hash(2));
            }
          });
      run(store, tx -> tx.deviceLists().remove(ANNA));
      run(store, tx -> tx.deviceLists().remove(ANNA));
      run(
          store,
          tx -> {
            Expect.empty(tx.deviceLists().load(ANNA));
            Expect.empty(tx.deviceLists().hash(ANNA, Documents.version(1)));
            Expect.empty(tx.deviceLists().hash(ANNA, Documents.version(2)));
            Expect.equal(Optional.of(Documents.directory(1)), tx.deviceLists().load(BUDI));
            Expect.equal(
                Optional.of(Documents.hash(2)), tx.deviceLists().hash(BUDI, Documents.version(2)));
          });
    }
  }

  private static void hashes(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            tx.deviceLists().recordHash(ANNA, Documents.version(1), Documents.hash(1));
            tx.deviceLists().recordHash(ANNA, Documents.version(2), Documents.hash(2));
            tx.deviceLists().recordHash(BUDI, Documents.version(1), Documents.hash(3));
          });
      run(
          store,
          tx -> {
            Expect.equal(
                Optional.of(Documents.hash(1)), tx.deviceLists().hash(ANNA, Documents.version(1)));
            Expect.equal(
                Optional.of(Documents.hash(2)), tx.deviceLists().hash(ANNA, Documents.version(2)));
            Expect.equal(
                Optional.of(Documents.hash(3)), tx.deviceLists().hash(BUDI, Documents.version(1)));
            Expect.empty(tx.deviceLists().hash(BUDI, Documents.version(2)));
            Expect.empty(tx.deviceLists().hash(ANNA, Documents.nextEpoch(1)));
          });
    }
  }

  private static void firstHashStays(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            tx.deviceLists().recordHash(ANNA, Documents.version(1), Documents.hash(1));
            tx.deviceLists().recordHash(ANNA, Documents.version(1), Documents.hash(2));
          });
      Expect.equal(
          Optional.of(Documents.hash(1)),
          get(store, tx -> tx.deviceLists().hash(ANNA, Documents.version(1))));
    }
  }
}
