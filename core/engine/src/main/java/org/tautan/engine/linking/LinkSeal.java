package org.tautan.engine.linking;

import java.util.Optional;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.Bytes;

/// One direction of the sealed conversation between the two sides of a linking: AES-256-GCM under a
/// key of its own, the message's number as the nonce, the transcript as associated data. A message
/// that is missing, repeated or out of order does not open.
final class LinkSeal {
  private final Primitives primitives;
  private final SecretBytes key;
  private final byte[] associatedData;
  private long number;

  /// @param key stays owned by [LinkKeys]
  LinkSeal(Primitives primitives, SecretBytes key, byte[] associatedData) {
    this.primitives = primitives;
    this.key = key;
    this.associatedData = associatedData;
  }

  /// Seals the next message of this direction.
  Bytes seal(Bytes plaintext) {
    byte[] nonce = nextNonce();
    return Bytes.copyOf(
        key.use(k -> primitives.aesGcmSeal(k, nonce, associatedData, plaintext.toByteArray())));
  }

  /// Opens the next message of this direction; empty when it is not that.
  Optional<Bytes> open(Bytes sealed) {
    byte[] nonce = nextNonce();
    return key.use(k -> primitives.aesGcmOpen(k, nonce, associatedData, sealed.toByteArray()))
        .map(Bytes::copyOf);
  }

  private byte[] nextNonce() {
    byte[] nonce = new byte[Primitives.GCM_NONCE_BYTES];
    long n = number++;
    for (int i = nonce.length - 1; n != 0; i--, n >>>= 8) {
      nonce[i] = (byte) n;
    }
    return nonce;
  }
}
