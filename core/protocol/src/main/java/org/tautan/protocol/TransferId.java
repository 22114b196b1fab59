package org.tautan.protocol;

/// One giving of history from a phone to a companion, or one request for older messages: 16 random
/// bytes chosen by who begins it.
public record TransferId(Bytes bytes) {
  /// Bytes in one.
  public static final int SIZE = 16;

  /// Checks the size.
  public TransferId {
    bytes.requireSize(SIZE, "transfer id");
  }
}
