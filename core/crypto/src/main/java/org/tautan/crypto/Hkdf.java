package org.tautan.crypto;

/// HKDF with SHA-256 (RFC 5869) over the HMAC of the given [Primitives]. Same thread rule as they.
public final class Hkdf {
  private static final byte[] ZERO_SALT = new byte[Primitives.HASH_BYTES];
  private static final int MAX_BLOCKS = 255;

  private final Primitives primitives;

  /// Derives with these primitives.
  public Hkdf(Primitives primitives) {
    this.primitives = primitives;
  }

  /// Extract and expand. An empty salt stands for 32 zero bytes, as the RFC says.
  ///
  /// @param length bytes of output, 1 to 8160
  public byte[] derive(byte[] salt, byte[] inputKey, byte[] info, int length) {
    byte[] pseudoRandomKey = primitives.hmacSha256(salt.length == 0 ? ZERO_SALT : salt, inputKey);
    byte[] output = expand(pseudoRandomKey, info, length);
    Wipe.bytes(pseudoRandomKey);
    return output;
  }

  /// The expand step alone, for a key that is already uniformly random.
  public byte[] expand(byte[] pseudoRandomKey, byte[] info, int length) {
    int blocks = (length + Primitives.HASH_BYTES - 1) / Primitives.HASH_BYTES;
    if (length < 1 || blocks > MAX_BLOCKS) {
      throw new IllegalArgumentException("HKDF output of " + length + " bytes");
    }
    byte[] output = new byte[length];
    byte[] previous = new byte[0];
    byte[] counter = new byte[1];
    for (int block = 0, offset = 0; block < blocks; block++, offset += Primitives.HASH_BYTES) {
      counter[0] = (byte) (block + 1);
      byte[] next = primitives.hmacSha256(pseudoRandomKey, previous, info, counter);
      System.arraycopy(next, 0, output, offset, Math.min(next.length, length - offset));
      Wipe.bytes(previous);
      previous = next;
    }
    Wipe.bytes(previous);
    return output;
  }
}
