package org.tautan.testkit.store;

import static org.tautan.testkit.store.Samples.bytes;
import static org.tautan.testkit.store.Samples.filled;
import static org.tautan.testkit.store.Samples.get;
import static org.tautan.testkit.store.Samples.run;
import static org.tautan.testkit.store.Samples.withSecret;

import java.util.List;
import java.util.OptionalLong;
import org.tautan.engine.port.PreKeyStore.Entry;
import org.tautan.engine.port.PreKeyStore.Kind;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.Transaction;

/// Private prekeys and the memory of base keys.
final class PreKeyChecks {
  private PreKeyChecks() {}

  static List<Check> all() {
    return List.of(
        new Check("finds a prekey by kind and id", PreKeyChecks::finds),
        new Check("refuses a prekey id that is taken by any kind", PreKeyChecks::uniqueIds),
        new Check("lists prekeys of a kind, oldest first", PreKeyChecks::lists),
        new Check("notes when a prekey was replaced", PreKeyChecks::replaced),
        new Check("refuses to replace a prekey it lacks", PreKeyChecks::replacedMissing),
        new Check("removes a prekey of the named kind only", PreKeyChecks::removes),
        new Check("knows a base key again, on the same prekeys only", PreKeyChecks::replay),
        new Check("forgets base keys with their signed prekey", PreKeyChecks::forgetsBySigned),
        new Check("forgets base keys with their Kyber prekey", PreKeyChecks::forgetsByKyber),
        new Check("keeps base keys when another kind's id is removed", PreKeyChecks::keepsBase));
  }

  private static void finds(StoreHarness stores) {
    try (Store store = stores.open()) {
      int id = 10;
      for (Kind kind : Kind.values()) {
        int next = id++;
        run(store, tx -> add(tx, kind, next, 0));
        run(store, tx -> Expect.secret(filled(32, next), tx.preKeys().find(kind, next)));
      }
      run(
          store,
          tx -> {
            Expect.secret(filled(32, 10), tx.preKeys().find(Kind.SIGNED, 10));
            Expect.holds("kind counts", tx.preKeys().find(Kind.ONE_TIME, 10).isEmpty());
            Expect.holds("id counts", tx.preKeys().find(Kind.SIGNED, 11).isEmpty());
          });
    }
  }

  private static void uniqueIds(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> add(tx, Kind.SIGNED, 1, 0));
      for (Kind kind : Kind.values()) {
        run(store, tx -> Expect.refuses(IllegalArgumentException.class, () -> add(tx, kind, 1, 0)));
      }
      Expect.equal(1, get(store, tx -> tx.preKeys().list(Kind.SIGNED).size()));
    }
  }

  private static void lists(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            add(tx, Kind.ONE_TIME, 3, 50);
            add(tx, Kind.ONE_TIME, 1, 70);
            add(tx, Kind.SIGNED, 9, 60);
            add(tx, Kind.ONE_TIME, 2, 50);
          });
      Expect.equal(
          List.of(
              entry(Kind.ONE_TIME, 2, 50),
              entry(Kind.ONE_TIME, 3, 50),
              entry(Kind.ONE_TIME, 1, 70)),
          get(store, tx -> tx.preKeys().list(Kind.ONE_TIME)));
    }
  }

  private static void replaced(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> add(tx, Kind.LAST_RESORT, 1, 50));
      run(store, tx -> tx.preKeys().markReplaced(Kind.LAST_RESORT, 1, 90));
      Expect.equal(
          List.of(new Entry(Kind.LAST_RESORT, 1, 50, OptionalLong.of(90))),
          get(store, tx -> tx.preKeys().list(Kind.LAST_RESORT)));
      run(store, tx -> Expect.secret(filled(32, 1), tx.preKeys().find(Kind.LAST_RESORT, 1)));
    }
  }

  private static void replacedMissing(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> add(tx, Kind.SIGNED, 1, 50));
      run(
          store,
          tx ->
              Expect.refuses(
                  IllegalArgumentException.class,
                  () -> tx.preKeys().markReplaced(Kind.LAST_RESORT, 1, 90)));
    }
  }

  private static void removes(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> add(tx, Kind.ONE_TIME, 1, 50));
      run(store, tx -> tx.preKeys().remove(Kind.ONE_TIME_KYBER, 1));
      run(store, tx -> Expect.secret(filled(32, 1), tx.preKeys().find(Kind.ONE_TIME, 1)));
      run(store, tx -> tx.preKeys().remove(Kind.ONE_TIME, 1));
      run(store, tx -> tx.preKeys().remove(Kind.ONE_TIME, 1));
      run(store, tx -> Expect.holds("gone", tx.preKeys().find(Kind.ONE_TIME, 1).isEmpty()));
      Expect.equal(List.of(), get(store, tx -> tx.preKeys().list(Kind.ONE_TIME)));
    }
  }

  private static void replay(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(store, tx -> Expect.holds("new", remember(tx, 1, 2, 5)));
      run(
          store,
          tx -> {
            Expect.holds("known", tx.preKeys().knowsBaseKey(1, 2, bytes(33, 5)));
            Expect.holds("not known", !tx.preKeys().knowsBaseKey(1, 2, bytes(33, 6)));
            Expect.holds("not known there", !tx.preKeys().knowsBaseKey(3, 2, bytes(33, 5)));
            Expect.holds("nor there", !tx.preKeys().knowsBaseKey(1, 3, bytes(33, 5)));
            Expect.holds("a replay", !remember(tx, 1, 2, 5));
            Expect.holds("another base key", remember(tx, 1, 2, 6));
            Expect.holds("another signed prekey", remember(tx, 3, 2, 5));
            Expect.holds("another Kyber prekey", remember(tx, 1, 4, 5));
            Expect.holds("a replay at once", !remember(tx, 1, 4, 5));
          });
    }
  }

  private static void forgetsBySigned(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            add(tx, Kind.SIGNED, 1, 0);
            remember(tx, 1, 2, 5);
            remember(tx, 3, 2, 5);
            tx.preKeys().remove(Kind.SIGNED, 1);
            Expect.holds("forgotten", remember(tx, 1, 2, 5));
            Expect.holds("others are kept", !remember(tx, 3, 2, 5));
          });
    }
  }

  private static void forgetsByKyber(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            add(tx, Kind.LAST_RESORT, 2, 0);
            remember(tx, 1, 2, 5);
            remember(tx, 1, 4, 5);
          });
      run(store, tx -> tx.preKeys().remove(Kind.LAST_RESORT, 2));
      run(
          store,
          tx -> {
            Expect.holds("forgotten", remember(tx, 1, 2, 5));
            Expect.holds("others are kept", !remember(tx, 1, 4, 5));
          });
    }
  }

  private static void keepsBase(StoreHarness stores) {
    try (Store store = stores.open()) {
      run(
          store,
          tx -> {
            add(tx, Kind.SIGNED, 1, 0);
            remember(tx, 1, 2, 5);
            tx.preKeys().remove(Kind.ONE_TIME, 1);
            Expect.holds("still a replay", !remember(tx, 1, 2, 5));
          });
    }
  }

  private static void add(Transaction tx, Kind kind, int id, long createdAt) {
    withSecret(filled(32, id), key -> tx.preKeys().add(kind, id, key, createdAt));
  }

  private static Entry entry(Kind kind, int id, long createdAt) {
    return new Entry(kind, id, createdAt, OptionalLong.empty());
  }

  private static boolean remember(Transaction tx, int signedId, int kyberId, int baseKey) {
    return tx.preKeys().rememberBaseKey(signedId, kyberId, bytes(33, baseKey));
  }
}
