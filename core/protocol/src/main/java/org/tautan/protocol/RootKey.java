package org.tautan.protocol;

/// The public root key of an account (Ed25519, RFC 8032), which signs only who the primary is. Its
/// private half lives in the recovery kit. Non-canonical keys and keys of low order do not exist as
/// values of this type.
///
/// @param bytes 32 bytes: the y coordinate, little-endian, with the sign of x in the top bit
public record RootKey(Bytes bytes) {
  /// Bytes on the wire.
  public static final int SIZE = 32;

  /// Checks length, canonical form and order.
  public RootKey {
    bytes.requireSize(SIZE, "root key");
    FieldElement.faultOfPoint(bytes)
        .ifPresent(fault -> {
          throw new IllegalArgumentException("root key " + fault);
        });
  }

  /// Reads a key that came from outside.
  public static RootKey parse(Bytes bytes) throws MalformedException {
    try {
      return new RootKey(bytes);
    } catch (IllegalArgumentException refused) {
      throw MalformedException.because(refused);
    }
  }
}
