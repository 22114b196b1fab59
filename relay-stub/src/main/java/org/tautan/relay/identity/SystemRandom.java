package org.tautan.relay.identity;

import java.security.SecureRandom;
import org.tautan.crypto.RandomSource;

/// The operating system's randomness. Any thread.
///
/// Not shared with the computers' one: what both see is compiled for browsers, where `SecureRandom`
/// is no such thing.
public final class SystemRandom implements RandomSource {
  private final SecureRandom random = new SecureRandom();

  @Override
  public void fill(byte[] target) {
    random.nextBytes(target);
  }
}
