package org.tautan.protocol;

/// A relay's long-term public key (Ed25519, RFC 8032), which signs login nonces and addresses. Its
/// hash is the [RelayId]. Non-canonical keys and keys of low order do not exist as values of this
/// type.
///
/// @param bytes 32 bytes: the y coordinate, little-endian, with the sign of x in the top bit
public record RelayKey(Bytes bytes) {
  /// Bytes on the wire.
  public static final int SIZE = 32;

  /// Checks length, canonical form and order.
  public RelayKey {
    bytes.requireSize(SIZE, "relay key");
    FieldElement.faultOfPoint(bytes)
        .ifPresent(fault -> {
          throw new IllegalArgumentException("relay key " + fault);
        });
  }

  /// Reads a key that came from outside.
  public static RelayKey parse(Bytes bytes) throws MalformedException {
    try {
      return new RelayKey(bytes);
    } catch (IllegalArgumentException refused) {
      throw MalformedException.because(refused);
    }
  }
}
