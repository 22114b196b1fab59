package org.tautan.protocol;

import java.util.Optional;
import java.util.Set;

/// The encodings of coordinates modulo 2²⁵⁵ − 19 that no honest key has.
final class FieldElement {
  /// Bytes of an encoded coordinate, little-endian.
  static final int SIZE = 32;

  private static final Bytes ZERO = Bytes.copyOf(new byte[SIZE]);
  private static final Bytes ONE = littleEndian("01", "00", "00");
  private static final Bytes MINUS_ONE = littleEndian("ec", "ff", "7f");

  /// u coordinates of all points of order 1, 2, 4 and 8 of Curve25519 and its twist (RFC 7748
  /// §6.1).
  private static final Set<Bytes> LOW_ORDER_U =
      Set.of(
          ZERO,
          ONE,
          MINUS_ONE,
          Bytes.fromHex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
          Bytes.fromHex("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"));

  /// y coordinates of all points of order 1, 2, 4 and 8 of edwards25519 (RFC 8032).
  private static final Set<Bytes> LOW_ORDER_Y =
      Set.of(
          ZERO,
          ONE,
          MINUS_ONE,
          Bytes.fromHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
          Bytes.fromHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"));

  private FieldElement() {}

  /// What is wrong with the u coordinate of a public key; nothing when it may be used.
  static Optional<String> faultOfU(Bytes coordinate) {
    return fault(coordinate, LOW_ORDER_U);
  }

  /// What is wrong with the encoded point of an Ed25519 public key; nothing when it may be used.
  static Optional<String> faultOfPoint(Bytes point) {
    byte[] y = point.toByteArray();
    y[SIZE - 1] &= 0x7F;
    return fault(Bytes.wrap(y), LOW_ORDER_Y);
  }

  private static Optional<String> fault(Bytes coordinate, Set<Bytes> lowOrder) {
    if (!isCanonical(coordinate)) {
      return Optional.of("is not canonical");
    }
    return lowOrder.contains(coordinate) ? Optional.of("is of low order") : Optional.empty();
  }

  /// Whether the coordinate is below 2²⁵⁵ − 19, the top bit included.
  private static boolean isCanonical(Bytes coordinate) {
    if (coordinate.byteAt(SIZE - 1) != 0x7F) {
      return coordinate.byteAt(SIZE - 1) >= 0;
    }
    for (int i = SIZE - 2; i > 0; i--) {
      if (coordinate.byteAt(i) != (byte) 0xFF) {
        return true;
      }
    }
    return (coordinate.byteAt(0) & 0xFF) < 0xED;
  }

  private static Bytes littleEndian(String first, String middle, String last) {
    return Bytes.fromHex(first + middle.repeat(SIZE - 2) + last);
  }
}
