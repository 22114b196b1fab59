package org.tautan.protocol;

/// An Ed25519 or XEdDSA signature.
///
/// @param bytes exactly 64 bytes
public record Signature(Bytes bytes) {
  /// Bytes of every signature.
  public static final int SIZE = 64;

  /// Checks the length.
  public Signature {
    if (bytes.size() != SIZE) {
      throw new IllegalArgumentException("signature of " + bytes.size() + " bytes");
    }
  }

  /// Reads a signature that came from outside.
  public static Signature parse(Bytes bytes) throws MalformedException {
    if (bytes.size() != SIZE) {
      throw new MalformedException("signature of " + bytes.size() + " bytes");
    }
    return new Signature(bytes);
  }
}
