package org.tautan.engine.store.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tautan.engine.port.SentLogStore;
import org.tautan.protocol.CiphertextHash;
import org.tautan.protocol.DeviceAddress;

/// [SentLogStore] in memory.
final class MemorySentLog implements SentLogStore {
  private record Name(DeviceAddress to, CiphertextHash hash) {
    private static final Comparator<Name> ORDER =
        Comparator.comparing(Name::to).thenComparing(name -> name.hash().bytes());
  }

  private record Dated(Sent sent, long at) {}

  private final Table<Name, Dated> rows;

  MemorySentLog(UndoLog log) {
    this.rows = new Table<>(Name.ORDER, log);
  }

  @Override
  public void add(DeviceAddress to, CiphertextHash hash, Sent sent, long at) {
    rows.put(new Name(to, hash), new Dated(sent, at));
  }

  @Override
  public Optional<Sent> find(DeviceAddress to, CiphertextHash hash) {
    return rows.get(new Name(to, hash)).map(Dated::sent);
  }

  @Override
  public void prune(long before) {
    List<Name> old =
        rows.rows().entrySet().stream()
            .filter(row -> row.getValue().at() < before)
            .map(row -> row.getKey())
            .toList();
    old.forEach(rows::remove);
  }

  void erase() {
    rows.clear();
  }
}
