package org.tautan.testkit.world;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tautan.crypto.Argon2Cost;
import org.tautan.crypto.PasswordHash;
import org.tautan.crypto.SecretBytes;

/// Stands in for Argon2id, whose price is its purpose and would be most of a story's: HMAC-SHA-256
/// over the salt. For worlds of tests only.
final class CheapPasswordHash implements PasswordHash {
  @Override
  public SecretBytes derive(SecretBytes password, byte[] salt, Argon2Cost cost, int length) {
    return SecretBytes.owning(password.use(secret -> Arrays.copyOf(hmac(secret, salt), length)));
  }

  private static byte[] hmac(byte[] secret, byte[] salt) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(salt);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has HMAC-SHA-256", e);
    }
  }
}
