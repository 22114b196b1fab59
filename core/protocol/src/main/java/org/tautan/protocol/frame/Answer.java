package org.tautan.protocol.frame;

import org.tautan.protocol.Require;

/// The one answer to the request with this id.
public record Answer(long id, Result result) implements RelayFrame {
  /// Checks the id.
  public Answer {
    Require.natural(id, "frame id");
  }
}
