package org.tautan.protocol;

/// One opening of the linking flow, named by the relay with 10 random bytes.
public record LinkRef(Bytes bytes) {
  /// Bytes in one.
  public static final int SIZE = 10;

  /// Checks the size.
  public LinkRef {
    bytes.requireSize(SIZE, "link ref");
  }
}
