package org.tautan.engine.history;

import org.tautan.protocol.TransferId;
import org.tautan.protocol.content.HistoryBlob;
import org.tautan.protocol.content.HistoryChunk;
import org.tautan.protocol.content.HistoryStage;

/// What a descriptor says about its chunk, but for where that lies; see [HistoryChunk].
record Numbers(
    TransferId transfer,
    HistoryStage stage,
    int index,
    long first,
    int count,
    long promised,
    boolean last) {
  static Numbers of(HistoryChunk chunk) {
    return new Numbers(
        chunk.transfer(),
        chunk.stage(),
        chunk.index(),
        chunk.first(),
        chunk.count(),
        chunk.promised(),
        chunk.last());
  }

  HistoryChunk with(HistoryBlob blob) {
    return new HistoryChunk(transfer, stage, index, first, count, promised, last, blob);
  }
}
