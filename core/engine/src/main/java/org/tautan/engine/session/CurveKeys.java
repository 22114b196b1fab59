package org.tautan.engine.session;

import java.util.Arrays;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.MalformedException;

/// Curve25519 public keys as Signal's wire writes them: the type byte `05`, then u, little-endian.
/// Inside this package they are bare arrays of 33 bytes, once checked.
final class CurveKeys {
  static final int SIZE = CurvePublicKey.SIZE;

  private CurveKeys() {}

  /// Whether this is a key at all: receiver chains are looked up by the bytes of a key, so there
  /// must be one form of it only, and a low-order key agrees on nothing secret.
  static boolean isValid(byte[] key) {
    try {
      CurvePublicKey.parse(Bytes.copyOf(key));
      return true;
    } catch (MalformedException _) {
      return false;
    }
  }

  /// The wire form of a raw u coordinate.
  static byte[] typed(byte[] raw) {
    byte[] typed = new byte[SIZE];
    typed[0] = CurvePublicKey.TYPE;
    System.arraycopy(raw, 0, typed, 1, raw.length);
    return typed;
  }

  /// The raw u coordinate of a wire form.
  static byte[] raw(byte[] typed) {
    return Arrays.copyOfRange(typed, 1, SIZE);
  }
}
