package org.tautan.protocol;

/// SHA-256 over a device list's body under [Label#LIST_HASH].
public record ListHash(Bytes bytes) {
  /// Bytes in one.
  public static final int SIZE = 32;

  /// Checks the size.
  public ListHash {
    bytes.requireSize(SIZE, "list hash");
  }
}
