package org.tautan.crypto;

/// What one Argon2id derivation costs; stored beside the salt, so that it can be raised later.
///
/// @param memoryKib memory in KiB, at least 8 per lane, at most 1 GiB
/// @param iterations passes over the memory, 1 to 64
/// @param lanes degree of parallelism, 1 to 16
public record Argon2Cost(int memoryKib, int iterations, int lanes) {
  /// 64 MiB, 3 passes, 4 lanes (the second recommendation of RFC 9106).
  public static final Argon2Cost STANDARD = new Argon2Cost(64 * 1024, 3, 4);

  private static final int MAX_MEMORY_KIB = 1024 * 1024;
  private static final int MAX_ITERATIONS = 64;
  private static final int MAX_LANES = 16;

  /// Checks the bounds, so that a tampered file cannot ask for all the memory there is.
  public Argon2Cost {
    if (lanes < 1 || lanes > MAX_LANES) {
      throw new IllegalArgumentException("Argon2 lanes " + lanes);
    }
    if (iterations < 1 || iterations > MAX_ITERATIONS) {
      throw new IllegalArgumentException("Argon2 iterations " + iterations);
    }
    if (memoryKib < 8 * lanes || memoryKib > MAX_MEMORY_KIB) {
      throw new IllegalArgumentException("Argon2 memory of " + memoryKib + " KiB");
    }
  }
}
