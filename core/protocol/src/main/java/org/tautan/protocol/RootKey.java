package org.tautan.protocol;

import java.util.Optional;

/// The public root key of an account (Ed25519, RFC 8032). Non-canonical keys and keys of low order
/// do not exist as values of this type.
///
/// @param bytes 32 bytes: the y coordinate, little-endian, with the sign of x in the top bit
public record RootKey(Bytes bytes) {
  /// Bytes on the wire.
  public static final int SIZE = 32;

  /// Checks length, canonical form and order.
  public RootKey {
    Optional<String> fault = fault(bytes);
    if (fault.isPresent()) {
      throw new IllegalArgumentException(fault.get());
    }
  }

  /// Reads a key that came from outside.
  public static RootKey parse(Bytes bytes) throws MalformedException {
    Optional<String> fault = fault(bytes);
    if (fault.isPresent()) {
      throw new MalformedException(fault.get());
    }
    return new RootKey(bytes);
  }

  private static Optional<String> fault(Bytes bytes) {
    if (bytes.size() != SIZE) {
      return Optional.of("root key of " + bytes.size() + " bytes");
    }
    byte[] y = bytes.toByteArray();
    y[SIZE - 1] &= 0x7F;
    Bytes coordinate = Bytes.copyOf(y);
    if (!FieldElement.isCanonical(coordinate)) {
      return Optional.of("root key is not canonical");
    }
    if (FieldElement.isLowOrderY(coordinate)) {
      return Optional.of("root key is of low order");
    }
    return Optional.empty();
  }
}
