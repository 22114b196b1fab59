package org.tautan.browser.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.engine.port.OutboxStore;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.Transaction;
import org.tautan.page.storage.BrowserStorage;
import org.tautan.protocol.Bytes;
import org.tautan.testkit.store.Check;
import org.tautan.testkit.store.StoreContract;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/// What a test asks of the storage in a browser's worker.
public final class StorageExports {
  private static final int ROWS = 20;
  private static final int MANY = 30_000;

  private StorageExports() {}

  /// Told a number.
  @JSFunctor
  public interface Told extends JSObject {
    /// Everything up to this transaction is durable.
    void told(int transaction);
  }

  /// Runs the contract of stores.
  ///
  /// @return a line for each check: its sentence, tab, what went wrong
  @JSExport
  public static JSPromise<JSString> contract(BrowserStorage storage) {
    return JSPromise.callAsync(() -> {
      StringBuilder lines = new StringBuilder();
      List<Check> checks = StoreContract.checks();
      for (int i = 0; i < checks.size(); i++) {
        lines.append(checks.get(i).sentence()).append('\t');
        lines.append(outcome(checks.get(i), storage, "check " + i)).append('\n');
      }
      return JSString.valueOf(lines.toString());
    });
  }

  private static String outcome(Check check, BrowserStorage storage, String place) {
    try (BrowserHarness harness = new BrowserHarness(storage, place)) {
      check.body().run(harness);
      return "";
    } catch (RuntimeException | AssertionError e) {
      return e.toString();
    }
  }

  /// Writes transactions until the browser is killed: each counts on by one and appends [#ROWS]
  /// rows that say which it was.
  @JSExport
  public static JSPromise<JSString> writeForEver(BrowserStorage storage, Told told) {
    return JSPromise.callAsync(() -> {
      try (BrowserHarness harness = new BrowserHarness(storage, "killed");
          Store store = harness.open()) {
        for (int written = 0; written < MANY; ) {
          written = Math.toIntExact(store.transaction(StorageExports::writeOne));
          told.told(written);
        }
        return JSString.valueOf("nobody killed it");
      }
    });
  }

  private static long writeOne(Transaction tx) {
    long next = tx.counters().get(Counter.LOGIN) + 1;
    tx.counters().raise(Counter.LOGIN, next);
    Bytes row = Bytes.copyOf(new byte[] {(byte) (next >> 8), (byte) next});
    IntStream.range(0, ROWS).forEach(_ -> tx.outbox().add(row, Optional.empty()));
    return next;
  }

  /// What [#writeForEver] left: how many transactions are there, or that one is there in part.
  @JSExport
  public static JSPromise<JSString> readKilled(BrowserStorage storage) {
    return JSPromise.callAsync(() -> {
      try (BrowserHarness harness = new BrowserHarness(storage, "killed");
          Store store = harness.open()) {
        return JSString.valueOf(store.transaction(StorageExports::read));
      }
    });
  }

  private static String read(Transaction tx) {
    long count = tx.counters().get(Counter.LOGIN);
    List<OutboxStore.Entry> rows = tx.outbox().list(0, Integer.MAX_VALUE);
    boolean whole =
        rows.size() == count * ROWS
            && IntStream.range(0, rows.size()).allMatch(i -> isOf(rows.get(i), i / ROWS + 1));
    return whole ? Long.toString(count) : "torn: " + count + " and " + rows.size() + " rows";
  }

  private static boolean isOf(OutboxStore.Entry row, int transaction) {
    return row.draft().byteAt(0) == (byte) (transaction >> 8)
        && row.draft().byteAt(1) == (byte) transaction;
  }
}
