package org.tautan.testkit.store;

import static org.tautan.testkit.store.Samples.ANNA;
import static org.tautan.testkit.store.Samples.BUDI;
import static org.tautan.testkit.store.Samples.device;
import static org.tautan.testkit.store.Samples.filled;
import static org.tautan.testkit.store.Samples.get;
import static org.tautan.testkit.store.Samples.run;
import static org.tautan.testkit.store.Samples.withSecret;

import java.util.List;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.engine.port.Store;
import org.tautan.protocol.DeviceId;

/// The own account, counters, and ratchet states.
final class KeyChecks {
  private KeyChecks() {}

  static List<Check> all() {
    return List.of(
        new Check("has no account at first", KeyChecks::noAccount),
        new Check("replaces the account", KeyChecks::replacesAccount),
        new Check("removes the account, and one that is not there", KeyChecks::removesAccount),
        new Check("starts every counter at 0", KeyChecks::countersStart),
        new Check("raises one counter and no other", KeyChecks::raisesOne),
        new Check("takes the same counter value twice", KeyChecks::raisesToSame),
        new Check("refuses to lower a counter", KeyChecks::refusesToLower),
        new Check("counts as far as a long goes", KeyChecks::countsFar),
        new Check("keeps one session a device", KeyChecks::sessions),
        new Check("replaces a session by a longer and a shorter one", KeyChecks::replacesSession),
        new Check("removes a session, and one that is not there", KeyChecks::removesSession),
        new Check("lists the devices of an account, ascending", KeyChecks::listsDevices));
  }

  private static void noAccount(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> Expect.holds("no account", tx.account().load().isEmpty()));
    }
  }

  private static void replacesAccount(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> withSecret(filled(500, 1), tx.account()::save));
      run(store, tx -> withSecret(filled(70, 2), tx.account()::save));
      run(store, tx -> Expect.secret(filled(70, 2), tx.account().load()));
    }
  }

  private static void removesAccount(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> tx.account().remove());
      run(store, tx -> withSecret(filled(70, 2), tx.account()::save));
      run(store, tx -> tx.account().remove());
      run(store, tx -> Expect.holds("no account", tx.account().load().isEmpty()));
    }
  }

  private static void countersStart(StoreHarness stores) {
    try (Store store = stores.open()) {
      for (Counter counter : Counter.values()) {
        Expect.equal(0L, get(store, tx -> tx.counters().get(counter)));
      }
    }
  }

  private static void raisesOne(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            long value = 10;
            for (Counter counter : Counter.values()) {
              tx.counters().raise(counter, value++);
            }
          });
      long value = 10;
      for (Counter counter : Counter.values()) {
        Expect.equal(value++, get(store, tx -> tx.counters().get(counter)));
      }
    }
  }

  private static void raisesToSame(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> tx.counters().raise(Counter.CLOCK, 5));
      run(store, tx -> tx.counters().raise(Counter.CLOCK, 5));
      Expect.equal(5L, get(store, tx -> tx.counters().get(Counter.CLOCK)));
    }
  }

  private static void refusesToLower(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> tx.counters().raise(Counter.LOGIN, 5));
      run(
          store,
          tx ->
              Expect.refuses(
                  IllegalArgumentException.class, () -> tx.counters().raise(Counter.LOGIN, 4)));
      Expect.refuses(
          IllegalArgumentException.class,
          () -> run(store, tx -> tx.counters().raise(Counter.ALIVE_SAID, -1)));
      Expect.equal(5L, get(store, tx -> tx.counters().get(Counter.LOGIN)));
    }
  }

  private static void countsFar(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> tx.counters().raise(Counter.CLOCK, Long.MAX_VALUE));
      Expect.equal(Long.MAX_VALUE, get(store, tx -> tx.counters().get(Counter.CLOCK)));
    }
  }

  private static void sessions(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            withSecret(filled(9, 1), record -> tx.sessions().save(device(ANNA, 0), record));
            withSecret(filled(9, 2), record -> tx.sessions().save(device(ANNA, 1), record));
            withSecret(filled(9, 3), record -> tx.sessions().save(device(BUDI, 0), record));
          });
      run(
          store,
          tx -> {
            Expect.secret(filled(9, 1), tx.sessions().load(device(ANNA, 0)));
            Expect.secret(filled(9, 2), tx.sessions().load(device(ANNA, 1)));
            Expect.secret(filled(9, 3), tx.sessions().load(device(BUDI, 0)));
            Expect.holds("no other", tx.sessions().load(device(BUDI, 1)).isEmpty());
          });
    }
  }

  private static void replacesSession(StoreHarness stores) {
    try (Store store = stores.open()) {
      for (int size : List.of(100, 20_000, 30)) {
        run(
            store,
            tx ->
                withSecret(
                    filled(size, size), record -> tx.sessions().save(device(ANNA, 0), record)));
        run(store, tx -> Expect.secret(filled(size, size), tx.sessions().load(device(ANNA, 0))));
      }
      Expect.equal(1, get(store, tx -> tx.sessions().devices(ANNA).size()));
    }
  }

  private static void removesSession(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> withSecret(filled(9, 1), record -> tx.sessions().save(device(ANNA, 0), record)));
      run(store, tx -> tx.sessions().remove(device(ANNA, 0)));
      run(store, tx -> tx.sessions().remove(device(ANNA, 3)));
      run(store, tx -> Expect.holds("gone", tx.sessions().load(device(ANNA, 0)).isEmpty()));
    }
  }

  private static void listsDevices(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx ->
              withSecret(
                  filled(9, 1),
                  record -> {
                    tx.sessions().save(device(ANNA, 300), record);
                    tx.sessions().save(device(ANNA, 0), record);
                    tx.sessions().save(device(BUDI, 2), record);
                    tx.sessions().save(device(ANNA, 7), record);
                  }));
      Expect.equal(
          List.of(new DeviceId(0), new DeviceId(7), new DeviceId(300)),
          get(store, tx -> tx.sessions().devices(ANNA)));
    }
  }
}
