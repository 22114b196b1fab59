package org.tautan.protocol;

/// Plain SHA-256 of an envelope's ciphertext.
public record CiphertextHash(Bytes bytes) {
  /// Bytes in one.
  public static final int SIZE = 32;

  /// Checks the size.
  public CiphertextHash {
    bytes.requireSize(SIZE, "ciphertext hash");
  }
}
