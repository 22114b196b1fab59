package org.tautan.protocol;

import java.util.Optional;

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
    Optional<String> fault = fault(bytes);
    if (fault.isPresent()) {
      throw new IllegalArgumentException(fault.get());
    }
  }

  /// Reads a key that came from outside.
  public static IdentityKey parse(Bytes bytes) throws MalformedException {
    Optional<String> fault = fault(bytes);
    if (fault.isPresent()) {
      throw new MalformedException(fault.get());
    }
    return new IdentityKey(bytes);
  }

  /// The key with this u coordinate of 32 bytes.
  public static IdentityKey ofU(Bytes u) {
    return new IdentityKey(Bytes.concat(Bytes.copyOf(new byte[] {TYPE}), u));
  }

  /// The u coordinate: 32 bytes, little-endian.
  public Bytes u() {
    return bytes.slice(1, SIZE);
  }

  private static Optional<String> fault(Bytes bytes) {
    if (bytes.size() != SIZE) {
      return Optional.of("identity key of " + bytes.size() + " bytes");
    }
    if (bytes.byteAt(0) != TYPE) {
      return Optional.of("identity key of an unknown type");
    }
    Bytes u = bytes.slice(1, SIZE);
    if (!FieldElement.isCanonical(u)) {
      return Optional.of("identity key is not canonical");
    }
    if (FieldElement.isLowOrderU(u)) {
      return Optional.of("identity key is of low order");
    }
    return Optional.empty();
  }
}
