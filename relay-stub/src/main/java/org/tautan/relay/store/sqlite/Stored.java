package org.tautan.relay.store.sqlite;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.relay.store.StoreException;

/// Reads back what this program wrote: bytes that are not what they were are damage, not input.
final class Stored {
  private Stored() {}

  /// A record's decoder.
  @FunctionalInterface
  interface Decoder<T> {
    T decode(Bytes bytes) throws MalformedException;
  }

  static <T> T read(Bytes bytes, Decoder<T> decoder) {
    try {
      return decoder.decode(bytes);
    } catch (MalformedException failure) {
      throw new StoreException("the store is damaged", failure);
    }
  }
}
