package org.tautan.testkit.store;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tautan.engine.model.SignIn;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;
import org.tautan.engine.port.Transaction;
import org.tautan.testkit.store.Fault.Aftermath;
import org.tautan.testkit.store.Fault.Point;

/// A [Store] around another one that fails where a [Fault] says, so that a test can end a story at
/// every write and every commit: for n = 1, 2, …, until [#hasFailed] says that the story is over
/// before the fault, tell it over a faulty store, then go on with the store beneath.
///
/// One thread at a time.
public final class FaultyStore implements Store {
  private final Store beneath;
  private final Fault fault;
  private final Map<Point, Long> passed = new EnumMap<>(Point.class);
  private final SortedSet<Long> edges = new TreeSet<>();
  private boolean failed;
  private boolean wrote;
  private Optional<StoreException> inTransaction = Optional.empty();

  private FaultyStore(Store beneath, Fault fault) {
    this.beneath = beneath;
    this.fault = fault;
  }

  /// A store that fails once.
  public static FaultyStore over(Store beneath, Fault fault) {
    return new FaultyStore(beneath, fault);
  }

  /// Whether the fault has happened.
  public boolean hasFailed() {
    return failed;
  }

  /// How often a point was passed so far.
  public long passed(Point point) {
    return passed.getOrDefault(point, 0L);
  }

  /// The numbers of each transaction's first and last write so far.
  public SortedSet<Long> edges() {
    return Collections.unmodifiableSortedSet(edges);
  }

  @Override
  public <T, X extends Exception> T transaction(Work<T, X> work) throws X {
    refuseAfterCrash();
    T result = beneath.transaction(tx -> watched(work, tx));
    if (wrote) {
      pass(Point.AFTER_COMMIT);
    }
    return result;
  }

  @Override
  public void remember(SignIn signIn) {
    refuseAfterCrash();
    beneath.remember(signIn);
  }

  @Override
  public void erase() {
    refuseAfterCrash();
    beneath.erase();
  }

  /// Closes the store beneath, unless this one has crashed: then nobody is left to close it.
  @Override
  public void close() {
    if (!hasCrashed()) {
      beneath.close();
    }
  }

  private <T, X extends Exception> T watched(Work<T, X> work, Transaction tx) throws X {
    wrote = false;
    inTransaction = Optional.empty();
    T result = work.run(WatchedPorts.watch(tx, this::read, this::write));
    if (inTransaction.isPresent()) {
      throw inTransaction.get();
    }
    if (wrote) {
      edges.add(passed(Point.BEFORE_WRITE));
      pass(Point.BEFORE_COMMIT);
    }
    return result;
  }

  private void read() {
    refuseAfterCrash();
  }

  private void write() {
    refuseAfterCrash();
    if (!wrote) {
      edges.add(passed(Point.BEFORE_WRITE) + 1);
    }
    wrote = true;
    pass(Point.BEFORE_WRITE);
  }

  private void pass(Point point) {
    long times = passed.merge(point, 1L, Long::sum);
    if (!failed && point == fault.point() && times == fault.number()) {
      failed = true;
      StoreException failure = new StoreException(fault.reason(), "a test wants it: " + fault);
      inTransaction = Optional.of(failure);
      throw failure;
    }
  }

  private boolean hasCrashed() {
    return failed && fault.aftermath() == Aftermath.CRASHED;
  }

  private void refuseAfterCrash() {
    if (hasCrashed()) {
      throw new StoreException(Reason.UNAVAILABLE, "the store has crashed: " + fault);
    }
  }
}
