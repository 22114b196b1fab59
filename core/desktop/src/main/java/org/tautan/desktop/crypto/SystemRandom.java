package org.tautan.desktop.crypto;

import java.security.ProviderException;
import java.security.SecureRandom;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.RandomUnavailableException;

/// Randomness of the operating system. Safe for all threads.
///
/// It never blocks once the system has started. There is no fallback: when the system's generator
/// fails, this fails.
///
/// The relay has one like it. The only place that both see is `core/crypto`, which is compiled for
/// browsers as a whole, and there `SecureRandom` falls back to `Math.random` without a word: so it
/// must not be reachable there.
public final class SystemRandom implements RandomSource {
  private final SecureRandom random = new SecureRandom();

  @Override
  public void fill(byte[] target) {
    try {
      random.nextBytes(target);
    } catch (ProviderException e) {
      throw new RandomUnavailableException("the operating system gives no randomness", e);
    }
  }
}
