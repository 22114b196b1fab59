package org.tautan.page.shim.org.bouncycastle.crypto;

import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoServiceProperties;
import org.jspecify.annotations.Nullable;

/// Stands for BouncyCastle's registrar in the page: there are no constraints and no randomness of
/// its own. The real one brings big integers, parameters of DSA and permissions.
public final class TCryptoServicesRegistrar {
  private TCryptoServicesRegistrar() {}

  /// Everything is allowed.
  public static void checkConstraints(CryptoServiceProperties service) {}

  /// The given one; whoever gives none gets none.
  public static SecureRandom getSecureRandom(@Nullable SecureRandom given) {
    if (given == null) {
      throw new IllegalStateException("randomness comes from the page's own source");
    }
    return given;
  }
}
