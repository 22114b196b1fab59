package org.tautan.engine.store.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tautan.engine.port.UndecryptedStore;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.MessageId;

/// [UndecryptedStore] in memory.
final class MemoryUndecrypted implements UndecryptedStore {
  private record Name(DeviceAddress from, MessageId message) {
    private static final Comparator<Name> ORDER =
        Comparator.comparing(Name::from).thenComparing(Name::message);
  }

  private static final Comparator<Entry> SOONEST_FIRST =
      Comparator.comparingLong(Entry::nextAt).thenComparing(Entry::message);

  private final Table<Name, Entry> rows;

  MemoryUndecrypted(UndoLog log) {
    this.rows = new Table<>(Name.ORDER, log);
  }

  @Override
  public void save(Entry entry) {
    rows.put(new Name(entry.from(), entry.message()), entry);
  }

  @Override
  public Optional<Entry> find(DeviceAddress from, MessageId message) {
    return rows.get(new Name(from, message));
  }

  @Override
  public List<Entry> due(long now, int limit) {
    return rows.rows().values().stream()
        .filter(entry -> entry.nextAt() <= now)
        .sorted(SOONEST_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Long> nextDue() {
    return rows.rows().values().stream().map(Entry::nextAt).min(Comparator.naturalOrder());
  }

  @Override
  public void remove(DeviceAddress from, MessageId message) {
    rows.remove(new Name(from, message));
  }

  void erase() {
    rows.clear();
  }
}
