package org.tautan.desktop.store;

import org.tautan.engine.port.CounterStore;

/// [CounterStore] in SQLite.
///
/// @param database where the rows are
record SqlCounters(Database database) implements CounterStore {
  private static final Codes<Counter> COUNTERS =
      Codes.of(
          Counter.class,
          Counter.LOGIN,
          Counter.CLOCK,
          Counter.PHONE_HEARD,
          Counter.PREKEY_ID,
          Counter.PROFILE,
          Counter.ALIVE_SAID,
          Counter.NAME_DECIDED,
          Counter.CONTACT_KEY_DECIDED,
          Counter.READ_RECEIPTS_DECIDED);

  @Override
  public long get(Counter counter) {
    return database
        .first("SELECT value FROM counter WHERE counter = ?", Row::number, COUNTERS.number(counter))
        .orElse(0L);
  }

  @Override
  public void raise(Counter counter, long value) {
    if (value < get(counter)) {
      throw new IllegalArgumentException(counter + " only grows");
    }
    database.update(
        "INSERT INTO counter (counter, value) VALUES (?, ?)"
            + " ON CONFLICT (counter) DO UPDATE SET value = excluded.value",
        COUNTERS.number(counter),
        value);
  }
}
