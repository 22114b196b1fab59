package org.tautan.protocol;

/// The public identity key of one device: Curve25519 in Signal's format, for X25519 and, by XEdDSA,
/// for signatures. Non-canonical keys and keys of low order do not exist as values of this type.
///
/// @param bytes 33 bytes: `05`, then the u coordinate, little-endian (RFC 7748)
public record IdentityKey(Bytes bytes) {
  /// Bytes on the wire, the type byte included.
  public static final int SIZE = 33;

  /// The type byte of Curve25519 keys.
  public static final byte TYPE = 0x05;

  /// Checks length, type, canonical form and order.
  public IdentityKey {
    bytes.requireSize(SIZE, "identity key");
    if (bytes.byteAt(0) != TYPE) {
      throw new IllegalArgumentException("identity key of an unknown type");
    }
    FieldElement.faultOfU(bytes.slice(1, SIZE))
        .ifPresent(fault -> {
          throw new IllegalArgumentException("identity key " + fault);
        });
  }

  /// Reads a key that came from outside.
  public static IdentityKey parse(Bytes bytes) throws MalformedException {
    try {
      return new IdentityKey(bytes);
    } catch (IllegalArgumentException refused) {
      throw MalformedException.because(refused);
    }
  }

  /// The key with this u coordinate of 32 bytes.
  public static IdentityKey ofU(Bytes u) {
    return new IdentityKey(Bytes.concat(Bytes.copyOf(new byte[] {TYPE}), u));
  }

  /// The u coordinate: 32 bytes, little-endian.
  public Bytes u() {
    return bytes.slice(1, SIZE);
  }

  /// The same key for a key agreement.
  public CurvePublicKey asCurve() {
    return new CurvePublicKey(bytes);
  }
}
