package org.tautan.engine.session;

import org.tautan.crypto.SecretBytes;

/// The chain that one's own messages are encrypted with: the ratchet key pair it was made with, the
/// chain key, and the index of the next message.
record SenderChain(RatchetKeyPair ratchetKeys, SecretBytes chainKey, int index) {

  /// The chain one message later.
  SenderChain next(RatchetKdf kdf) {
    SecretBytes next = SecretBytes.owning(chainKey.use(kdf::nextChainKey));
    return new SenderChain(ratchetKeys, next, index + 1);
  }

  /// The last index used, or 0 when there was none: what the wire calls the previous counter.
  int lastIndex() {
    return Math.max(index - 1, 0);
  }
}
