package org.tautan.testkit.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;
import org.tautan.engine.store.memory.Journal;
import org.tautan.engine.store.memory.JournalledStore;
import org.tautan.protocol.Bytes;

/// Keeps a journalled store's rows in a map. One place, one journal in use at a time.
final class JournalHarness implements StoreHarness {
  private record Name(int table, Bytes key) {}

  private Map<Name, byte[]> rows = new HashMap<>();
  private @Nullable MapJournal user;
  private boolean full;

  /// Nothing can be written from now on.
  void fill() {
    full = true;
  }

  /// Writing works again.
  void makeRoom() {
    full = false;
  }

  /// Puts a row that no store has written.
  void plant(int table, Bytes key, byte[] content) {
    rows.put(new Name(table, key), content);
  }

  @Override
  public Store open() {
    if (user != null) {
      throw new StoreException(Reason.IN_USE, "the journal is in use");
    }
    MapJournal journal = new MapJournal();
    user = journal;
    return JournalledStore.open(journal);
  }

  @Override
  public Store crash() {
    user = null;
    return open();
  }

  @Override
  public void close() {
    user = null;
  }

  private final class MapJournal implements Journal {
    @Override
    public void read(Rows into) {
      rows.forEach((name, content) -> into.put(name.table(), name.key(), content.clone()));
    }

    @Override
    public void write(Consumer<Rows> changes) {
      if (user != this || full) {
        throw new StoreException(full ? Reason.FULL : Reason.UNAVAILABLE, "no journal");
      }
      Map<Name, byte[]> changed = new HashMap<>(rows);
      changes.accept(
          new Rows() {
            @Override
            public void put(int table, Bytes key, byte[] content) {
              changed.put(new Name(table, key), content.clone());
            }

            @Override
            public void remove(int table, Bytes key) {
              changed.remove(new Name(table, key));
            }
          });
      rows = changed;
    }

    @Override
    public void erase() {
      rows.clear();
      close();
    }

    @Override
    public void close() {
      if (user == this) {
        user = null;
      }
    }
  }
}
