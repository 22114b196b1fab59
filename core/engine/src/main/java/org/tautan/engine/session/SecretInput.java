package org.tautan.engine.session;

import java.util.Arrays;
import java.util.Optional;
import org.tautan.crypto.Wipe;

/// The key material that PQXDH hashes: 32 bytes `ff`, three or four Diffie-Hellman results, the
/// Kyber secret. One low-order key among them makes the whole unusable.
final class SecretInput {
  private static final int PART = 32;
  private static final int MAX_PARTS = 6;

  private final byte[] parts = new byte[PART * MAX_PARTS];
  private int length = PART;
  private boolean usable = true;

  SecretInput() {
    Arrays.fill(parts, 0, PART, (byte) 0xff);
  }

  /// Appends a result, and wipes it; empty stands for a low-order key.
  SecretInput add(Optional<byte[]> agreement) {
    agreement.ifPresentOrElse(this::addSecret, () -> usable = false);
    return this;
  }

  /// Appends a secret, and wipes it.
  SecretInput addSecret(byte[] secret) {
    System.arraycopy(secret, 0, parts, length, PART);
    length += PART;
    Wipe.bytes(secret);
    return this;
  }

  /// Root and chain key, or empty when unusable. Ends the use of this object.
  Optional<RootStep> derive(RatchetKdf kdf) {
    byte[] input = Arrays.copyOf(parts, length);
    Wipe.bytes(parts);
    return usable ? Optional.of(kdf.agree(input)) : Optional.empty();
  }
}
