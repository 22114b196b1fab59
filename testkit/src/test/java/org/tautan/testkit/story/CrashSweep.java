package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SortedSet;
import java.util.TreeSet;
import org.tautan.testkit.store.Fault;
import org.tautan.testkit.store.Fault.Point;
import org.tautan.testkit.store.FaultyStore;

/// Tells an episode once without a fault, to count its writes and commits, and then once for each
/// point at which the process is to end: every commit; of the writes, the first and the last of
/// every transaction and each [#STRIDE]-th between them. `-Dtautan.crash.stride=1` takes them all.
final class CrashSweep {
  static final int STRIDE = Integer.getInteger("tautan.crash.stride", 32);

  private CrashSweep() {}

  /// A story that checks by itself how it goes on after the end of a process.
  @FunctionalInterface
  interface Episode {
    /// Tells it; gives the store on which the fault was.
    FaultyStore tell(Fault fault);
  }

  /// How many times the process ended.
  static int of(Point point, Episode episode) {
    FaultyStore whole = episode.tell(Fault.never());
    assertFalse(whole.hasFailed());
    int deaths = 0;
    for (long number : chosen(point, whole)) {
      deaths += episode.tell(Fault.crash(point, number)).hasFailed() ? 1 : 0;
    }
    // other timing can mean a few writes more than were counted: go on until nothing is left
    long number = whole.passed(point) + 1;
    while (episode.tell(Fault.crash(point, number)).hasFailed()) {
      deaths++;
      number++;
    }
    assertTrue(deaths > 0, "nothing was ever written");
    return deaths;
  }

  private static SortedSet<Long> chosen(Point point, FaultyStore whole) {
    boolean all = point != Point.BEFORE_WRITE;
    SortedSet<Long> numbers = new TreeSet<>(all ? new TreeSet<>() : whole.edges());
    for (long n = 1; n <= whole.passed(point); n += all ? 1 : STRIDE) {
      numbers.add(n);
    }
    return numbers;
  }
}
