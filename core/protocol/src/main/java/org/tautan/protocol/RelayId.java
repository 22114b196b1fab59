package org.tautan.protocol;

/// A relay's name: SHA-256 over its long-term Ed25519 public key under [Label#RELAY]. TLS keys and
/// addresses may change, this stays.
public record RelayId(Bytes bytes) {
  /// Bytes in one.
  public static final int SIZE = 32;

  /// Checks the size.
  public RelayId {
    bytes.requireSize(SIZE, "relay id");
  }
}
