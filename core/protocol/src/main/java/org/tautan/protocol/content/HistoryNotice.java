package org.tautan.protocol.content;

import org.tautan.protocol.Require;
import org.tautan.protocol.TransferId;

/// How many messages a giving of history promises; 0 answers a request for which there is nothing.
/// Own account only, from device 0.
public record HistoryNotice(TransferId transfer, long promised) implements Kind {
  /// Checks the number.
  public HistoryNotice {
    Require.natural(promised, "promised");
  }
}
