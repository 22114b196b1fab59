package org.tautan.desktop.vault.slot;

import org.tautan.protocol.Bytes;

/// Names a slot for as long as it is there.
///
/// @param bytes 16 random bytes
public record SlotId(Bytes bytes) {
  static final int SIZE = 16;

  /// Checks the size.
  public SlotId {
    bytes.requireSize(SIZE, "slot id");
  }
}
