package org.tautan.crypto;

/// The port through which all randomness comes: the operating system's generator in production, a
/// seeded one in tests.
///
/// An implementation fails closed: if it cannot give unpredictable bytes it throws
/// [RandomUnavailableException], and it never falls back to anything weaker. Implementations may be
/// called from several threads.
@FunctionalInterface
public interface RandomSource {
  /// Fills the whole array with unpredictable bytes.
  void fill(byte[] target);

  /// A fresh array of unpredictable bytes.
  default byte[] bytes(int length) {
    byte[] result = new byte[length];
    fill(result);
    return result;
  }
}
