package org.tautan.protocol;

/// An ML-KEM-1024 public key as Signal writes it, `0x08 ‖ key`.
public record KyberPublicKey(Bytes bytes) {
  /// Bytes in one, the type byte included.
  public static final int SIZE = 1569;

  /// The byte before the key itself.
  public static final byte TYPE = 8;

  /// Checks size and type byte.
  public KyberPublicKey {
    bytes.requireSize(SIZE, "Kyber public key");
    if (bytes.byteAt(0) != TYPE) {
      throw new IllegalArgumentException("Kyber public key: wrong type byte");
    }
  }
}
