package org.tautan.protocol;

/// 32 random bytes that make a login unlike every other.
public record Nonce(Bytes bytes) {
  /// Bytes in one.
  public static final int SIZE = 32;

  /// Checks the size.
  public Nonce {
    bytes.requireSize(SIZE, "nonce");
  }
}
