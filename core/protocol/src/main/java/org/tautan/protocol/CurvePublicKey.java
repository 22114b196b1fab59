package org.tautan.protocol;

/// A public key for one purpose or one time: a prekey, a ratchet key or the ephemeral key of a
/// linking. Curve25519 in Signal's format. Non-canonical keys and keys of low order do not exist as
/// values of this type.
///
/// @param bytes 33 bytes: `05`, then the u coordinate, little-endian (RFC 7748)
public record CurvePublicKey(Bytes bytes) {
  /// Bytes on the wire, the type byte included.
  public static final int SIZE = 33;

  /// The type byte of Curve25519 keys.
  public static final byte TYPE = 0x05;

  /// Checks length, type, canonical form and order.
  public CurvePublicKey {
    bytes.requireSize(SIZE, "public key");
    if (bytes.byteAt(0) != TYPE) {
      throw new IllegalArgumentException("public key of an unknown type");
    }
    FieldElement.faultOfU(bytes.slice(1, SIZE))
        .ifPresent(fault -> {
          throw new IllegalArgumentException("public key " + fault);
        });
  }

  /// Reads a key that came from outside.
  public static CurvePublicKey parse(Bytes bytes) throws MalformedException {
    try {
      return new CurvePublicKey(bytes);
    } catch (IllegalArgumentException refused) {
      throw MalformedException.because(refused);
    }
  }

  /// The key with this u coordinate of 32 bytes.
  public static CurvePublicKey ofU(Bytes u) {
    return new CurvePublicKey(Bytes.concat(Bytes.copyOf(new byte[] {TYPE}), u));
  }

  /// The u coordinate: 32 bytes, little-endian.
  public Bytes u() {
    return bytes.slice(1, SIZE);
  }
}
