package org.tautan.engine.store.memory;

import java.util.function.Consumer;
import org.tautan.engine.port.StoreException;
import org.tautan.protocol.Bytes;

/// Where a [JournalledStore] writes its rows down, and reads them from when it is opened.
///
/// A row has a name, its table's number and its key, and a content; what they mean is the store's
/// affair. One thread at a time.
public interface Journal extends AutoCloseable {
  /// Tells every row that was put and not removed, in any order.
  ///
  /// @throws StoreException `CORRUPT`, when a row cannot be read
  void read(Rows into);

  /// Writes changes down, all of them or none.
  ///
  /// @param changes tells them to what it is given, once, each row at most once
  /// @throws StoreException when that fails; then nothing was written
  void write(Consumer<Rows> changes);

  /// Destroys every row, keys first, and closes.
  void erase();

  /// Lets go of everything; does nothing the second time.
  @Override
  void close();

  /// Rows as they are told.
  interface Rows {
    /// There is a row.
    ///
    /// @param content lent for this call; may hold secrets
    void put(int table, Bytes key, byte[] content);

    /// There is no such row any more.
    void remove(int table, Bytes key);
  }
}
