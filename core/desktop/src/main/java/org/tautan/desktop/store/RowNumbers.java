package org.tautan.desktop.store;

import java.util.Optional;

/// The numbers of message rows: the millisecond of their place in time, then a number within it. So
/// the order of rows is the order of time.
///
/// @param database where the rows are
record RowNumbers(Database database) {
  private static final int ROWS_A_MILLISECOND_BITS = 20;
  private static final int COUNTER_BITS = 16;
  private static final long LAST_MILLISECOND = 1L << 42;

  /// The first row of a hybrid clock's millisecond.
  static long first(long clock) {
    return firstOf(clock >>> COUNTER_BITS);
  }

  /// The first row of a millisecond since 1970.
  static long firstOf(long millis) {
    return Math.clamp(millis, 0, LAST_MILLISECOND) << ROWS_A_MILLISECOND_BITS;
  }

  /// The row after the last one of the millisecond that begins with a row.
  static long end(long first) {
    return first + (1L << ROWS_A_MILLISECOND_BITS);
  }

  /// The next free row number of a hybrid clock's millisecond; of the end of the table, when
  /// somebody has filled that millisecond.
  long free(long clock) {
    long first = first(clock);
    long end = end(first);
    long free = lastRowBelow(end).filter(row -> row >= first).map(row -> row + 1).orElse(first);
    return free < end ? free : lastRowBelow(Long.MAX_VALUE).orElse(0L) + 1;
  }

  private Optional<Long> lastRowBelow(long end) {
    return database.first(
        "SELECT row FROM message WHERE row < ? ORDER BY row DESC LIMIT 1", Row::number, end);
  }
}
