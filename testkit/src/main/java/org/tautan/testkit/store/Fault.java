package org.tautan.testkit.store;

import org.tautan.engine.port.StoreException.Reason;

/// When a [FaultyStore] fails, and what becomes of it.
///
/// @param point where
/// @param number at the how-manieth passing of that point, from 1
/// @param aftermath what the store does from then on
/// @param reason what the failure says
public record Fault(Point point, long number, Aftermath aftermath, Reason reason) {
  /// Checks the number.
  public Fault {
    if (number < 1) {
      throw new IllegalArgumentException("faults are counted from 1");
    }
  }

  /// Where a store can fail.
  public enum Point {
    /// A write inside a transaction, before it takes effect. The transaction is rolled back.
    BEFORE_WRITE,
    /// The end of a transaction that has written, before it is durable. It is rolled back.
    BEFORE_COMMIT,
    /// The end of a transaction that has written, once it is durable, without the caller learning
    /// that.
    AFTER_COMMIT
  }

  /// What a store does after it failed.
  public enum Aftermath {
    /// Refuses everything, like a process that has ended: go on with the store beneath.
    CRASHED,
    /// Works again.
    WORKS
  }

  /// The process ends there.
  public static Fault crash(Point point, long number) {
    return new Fault(point, number, Aftermath.CRASHED, Reason.UNAVAILABLE);
  }

  /// It fails there once.
  public static Fault once(Point point, long number, Reason reason) {
    return new Fault(point, number, Aftermath.WORKS, reason);
  }

  /// It never fails; for counting.
  public static Fault never() {
    return crash(Point.BEFORE_WRITE, Long.MAX_VALUE);
  }
}
