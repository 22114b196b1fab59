package org.tautan.protocol;

/// Plain SHA-256 of a TLS certificate's SubjectPublicKeyInfo, which clients pin.
public record TlsKeyHash(Bytes bytes) {
  /// Bytes in one.
  public static final int SIZE = 32;

  /// Checks the size.
  public TlsKeyHash {
    bytes.requireSize(SIZE, "TLS key hash");
  }
}
