package org.tautan.engine.session;

import java.util.Arrays;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.Wipe;

/// A root key and the chain key derived with it.
final class RootStep {
  private final SecretBytes rootKey;
  private final SecretBytes chainKey;

  private RootStep(SecretBytes rootKey, SecretBytes chainKey) {
    this.rootKey = rootKey;
    this.chainKey = chainKey;
  }

  /// Takes `root ‖ chain` apart, and wipes it.
  static RootStep split(byte[] keys) {
    int half = RatchetKdf.KEY_BYTES;
    RootStep step =
        new RootStep(
            SecretBytes.owning(Arrays.copyOf(keys, half)),
            SecretBytes.owning(Arrays.copyOfRange(keys, half, 2 * half)));
    Wipe.bytes(keys);
    return step;
  }

  SecretBytes rootKey() {
    return rootKey;
  }

  SecretBytes chainKey() {
    return chainKey;
  }
}
