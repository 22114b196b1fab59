package org.tautan.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id version 1.3 (RFC 9106) by BouncyCastle; stateless and safe for all threads. About a
/// quarter of a second of one core at [Argon2Cost#STANDARD].
public final class BouncyCastleArgon2id implements PasswordHash {
  private static final int MIN_SALT_BYTES = 8;

  @Override
  public SecretBytes derive(SecretBytes password, byte[] salt, Argon2Cost cost, int length) {
    if (salt.length < MIN_SALT_BYTES) {
      throw new IllegalArgumentException("Argon2 salt of " + salt.length + " bytes");
    }
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKib())
            .withIterations(cost.iterations())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] output = new byte[length];
    password.lend(bytes -> generator.generateBytes(bytes, output));
    return SecretBytes.owning(output);
  }
}
