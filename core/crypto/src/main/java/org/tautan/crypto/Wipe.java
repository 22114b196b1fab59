package org.tautan.crypto;

import java.util.Arrays;

/// Overwrites secrets that are no longer needed. Best effort: a garbage-collected runtime may have
/// moved copies, so the lifetime of secrets is kept short as well.
public final class Wipe {
  private Wipe() {}

  /// Fills every array with zeros.
  public static void bytes(byte[]... arrays) {
    for (byte[] array : arrays) {
      Arrays.fill(array, (byte) 0);
    }
  }
}
