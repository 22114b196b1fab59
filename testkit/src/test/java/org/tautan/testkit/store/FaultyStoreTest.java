package org.tautan.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tautan.testkit.store.Samples.ANNA;
import static org.tautan.testkit.store.Samples.bytes;
import static org.tautan.testkit.store.Samples.fromAnna;
import static org.tautan.testkit.store.Samples.get;
import static org.tautan.testkit.store.Samples.run;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;
import org.tautan.engine.port.Transaction;
import org.tautan.engine.store.memory.MemoryDisk;
import org.tautan.testkit.store.Fault.Point;

class FaultyStoreTest {
  private final Store beneath = new MemoryDisk().open();

  @Test
  void countsWritesAndCommitsThatWrite() {
    FaultyStore store = FaultyStore.over(beneath, Fault.never());
    run(store, FaultyStoreTest::threeWrites);
    run(store, tx -> tx.counters().get(Counter.LOGIN));

    assertEquals(3, store.passed(Point.BEFORE_WRITE));
    assertEquals(1, store.passed(Point.BEFORE_COMMIT));
    assertEquals(1, store.passed(Point.AFTER_COMMIT));
    assertFalse(store.hasFailed());
  }

  @Test
  void leavesNothingWhenItFailsBeforeAnyOfTheWrites() {
    int failures = 0;
    for (int n = 1; n < 10; n++) {
      Store empty = new MemoryDisk().open();
      FaultyStore store = FaultyStore.over(empty, Fault.crash(Point.BEFORE_WRITE, n));
      if (n <= 3) {
        assertThrows(StoreException.class, () -> run(store, FaultyStoreTest::threeWrites));
        failures++;
      } else {
        run(store, FaultyStoreTest::threeWrites);
      }
      assertEquals(n <= 3, store.hasFailed());
      assertEquals(n > 3, isThere(empty));
    }
    assertEquals(3, failures);
  }

  @Test
  void leavesNothingWhenItFailsBeforeTheCommit() {
    FaultyStore store = FaultyStore.over(beneath, Fault.crash(Point.BEFORE_COMMIT, 1));
    assertThrows(StoreException.class, () -> run(store, FaultyStoreTest::threeWrites));
    assertFalse(isThere(beneath));
  }

  @Test
  void hasEverythingWhenItFailsAfterTheCommit() {
    FaultyStore store = FaultyStore.over(beneath, Fault.crash(Point.AFTER_COMMIT, 1));
    assertThrows(StoreException.class, () -> run(store, FaultyStoreTest::threeWrites));
    assertTrue(isThere(beneath));
  }

  @Test
  void failsAtTheSecondCommitAndNotAtTheFirst() {
    FaultyStore store = FaultyStore.over(beneath, Fault.crash(Point.BEFORE_COMMIT, 2));
    run(store, tx -> tx.counters().raise(Counter.LOGIN, 1));
    assertThrows(StoreException.class, () -> run(store, FaultyStoreTest::threeWrites));
    long logins = get(beneath, tx -> tx.counters().get(Counter.LOGIN));
    assertEquals(1, logins);
    assertFalse(isThere(beneath));
  }

  @Test
  void refusesEverythingAfterACrash() {
    FaultyStore store = FaultyStore.over(beneath, Fault.crash(Point.AFTER_COMMIT, 1));
    assertThrows(StoreException.class, () -> run(store, FaultyStoreTest::threeWrites));

    assertThrows(StoreException.class, () -> get(store, _ -> "anything"));
    assertThrows(StoreException.class, store::erase);
    store.close();
    assertTrue(isThere(beneath), "closing what has crashed leaves the store beneath open");
  }

  @Test
  void refusesReadsInsideTheTransactionThatCrashed() {
    FaultyStore store = FaultyStore.over(beneath, Fault.crash(Point.BEFORE_WRITE, 1));
    assertThrows(
        StoreException.class,
        () ->
            run(
                store,
                tx -> {
                  assertThrows(StoreException.class, () -> threeWrites(tx));
                  assertThrows(StoreException.class, () -> tx.counters().get(Counter.LOGIN));
                }));
  }

  @Test
  void worksAgainAfterAPassingFailureWithItsReason() {
    FaultyStore store = FaultyStore.over(beneath, Fault.once(Point.BEFORE_WRITE, 2, Reason.FULL));
    StoreException failure =
        assertThrows(StoreException.class, () -> run(store, FaultyStoreTest::threeWrites));
    assertEquals(Reason.FULL, failure.reason());
    assertFalse(isThere(beneath));
    run(store, FaultyStoreTest::threeWrites);
    assertTrue(isThere(beneath));
  }

  @Test
  void rollsBackEvenWhenTheWorkIgnoresTheFailure() {
    FaultyStore store =
        FaultyStore.over(beneath, Fault.once(Point.BEFORE_WRITE, 3, Reason.UNAVAILABLE));
    assertThrows(
        StoreException.class,
        () -> run(store, tx -> assertThrows(StoreException.class, () -> threeWrites(tx))));
    assertFalse(isThere(beneath));
  }

  @Test
  void knowsOfEveryPortMethodWhetherItWrites() {
    for (Method table : Transaction.class.getMethods()) {
      for (Method method : table.getReturnType().getMethods()) {
        boolean reads = WatchedPorts.READS.contains(method.getName());
        boolean writes = WatchedPorts.WRITES.contains(method.getName());
        assertTrue(reads ^ writes, method::toString);
      }
    }
  }

  private static void threeWrites(Transaction tx) {
    tx.counters().raise(Counter.CLOCK, 5);
    tx.messages().insert(fromAnna(100, 1));
    tx.outbox().add(bytes(5, 1), Optional.empty());
  }

  private static boolean isThere(Store store) {
    boolean counter = get(store, tx -> tx.counters().get(Counter.CLOCK)) == 5;
    boolean message = get(store, tx -> tx.messages().page(ANNA, Optional.empty(), 9)).size() == 1;
    boolean entry = get(store, tx -> tx.outbox().list(0, 9)).size() == 1;
    assertEquals(counter, message);
    assertEquals(counter, entry);
    return counter;
  }
}
