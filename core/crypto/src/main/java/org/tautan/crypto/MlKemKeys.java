package org.tautan.crypto;

/// The modulus check of FIPS 203 §7.2 for ML-KEM-1024 public keys.
public final class MlKemKeys {
  private static final int MODULUS = 3329;
  private static final int VECTOR_BYTES = 1536;

  private MlKemKeys() {}

  /// Whether the key has the right length and each of its 1024 coefficients is below the modulus.
  public static boolean isCanonical(byte[] publicKey) {
    if (publicKey.length != Primitives.KEM_PUBLIC_BYTES) {
      return false;
    }
    for (int i = 0; i < VECTOR_BYTES; i += 3) {
      int low = (publicKey[i] & 0xFF) | ((publicKey[i + 1] & 0x0F) << 8);
      int high = ((publicKey[i + 1] & 0xF0) >>> 4) | ((publicKey[i + 2] & 0xFF) << 4);
      if (low >= MODULUS || high >= MODULUS) {
        return false;
      }
    }
    return true;
  }
}
