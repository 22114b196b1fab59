package org.tautan.protocol;

import org.tautan.protocol.MalformedException.Reason;

/// An Ed25519 signature (by a root or relay key) or an XEdDSA signature (by an identity key). Which
/// one, and over what, says the [Label] of the document that carries it.
///
/// @param bytes exactly 64 bytes
public record Signature(Bytes bytes) {
  /// Bytes of every signature.
  public static final int SIZE = 64;

  /// Checks the length.
  public Signature {
    bytes.requireSize(SIZE, "signature");
  }

  /// Reads a signature that came from outside.
  public static Signature parse(Bytes bytes) throws MalformedException {
    if (bytes.size() != SIZE) {
      throw new MalformedException(Reason.WRONG_SIZE, "signature of " + bytes.size() + " bytes");
    }
    return new Signature(bytes);
  }
}
