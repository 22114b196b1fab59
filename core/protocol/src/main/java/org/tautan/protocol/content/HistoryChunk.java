package org.tautan.protocol.content;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Require;
import org.tautan.protocol.TransferId;

/// One chunk of history, which lies at the relay as a blob. Own account only, from device 0.
///
/// @param index from 0, counted through all stages of the transfer
/// @param first messages in the chunks before this one
/// @param count messages in this one
/// @param promised messages in all of them
/// @param last whether nothing follows
public record HistoryChunk(
    TransferId transfer,
    HistoryStage stage,
    int index,
    long first,
    int count,
    long promised,
    boolean last,
    HistoryBlob blob)
    implements Kind {
  /// Checks the numbers.
  public HistoryChunk {
    Require.natural(index, "index");
    Require.natural(first, "first");
    Require.natural(count, "count");
    Require.natural(promised, "promised");
  }

  /// Reads what [#encode()] writes.
  public static HistoryChunk decode(Bytes bytes) throws MalformedException {
    return HistoryCodecs.CHUNK.decode(bytes);
  }

  /// For a store: not what travels, which is a [Content].
  public Bytes encode() {
    return HistoryCodecs.CHUNK.encode(this);
  }
}
