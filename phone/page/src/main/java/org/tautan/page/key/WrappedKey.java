package org.tautan.page.key;

import static org.tautan.protocol.wire.Field.field;

import java.util.Optional;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;

/// A key, sealed with AES-256-GCM under another one.
///
/// @param sealed 48 bytes
record WrappedKey(Bytes nonce, Bytes sealed) {
  /// Bytes of the key inside, and of the one around it.
  static final int KEY_BYTES = Primitives.AES_KEY_BYTES;

  private static final int SEALED_BYTES = KEY_BYTES + 16;

  static final MessageCodec<WrappedKey> CODEC =
      MessageCodec.of(
          field(1, FieldType.bytes(Primitives.GCM_NONCE_BYTES), WrappedKey::nonce),
          field(2, FieldType.bytes(SEALED_BYTES), WrappedKey::sealed),
          WrappedKey::new);

  WrappedKey {
    nonce.requireSize(Primitives.GCM_NONCE_BYTES, "nonce of a wrapped key");
    sealed.requireSize(SEALED_BYTES, "wrapped key");
  }

  /// @param purpose what the outer key is for; a key that was wrapped for one opens for no other
  static WrappedKey wrap(
      SecretBytes key,
      SecretBytes under,
      byte[] purpose,
      Primitives primitives,
      RandomSource random) {
    byte[] nonce = random.bytes(Primitives.GCM_NONCE_BYTES);
    byte[] sealed =
        under.use(outer -> key.use(inner -> primitives.aesGcmSeal(outer, nonce, purpose, inner)));
    return new WrappedKey(Bytes.wrap(nonce), Bytes.wrap(sealed));
  }

  /// The key inside, which the caller closes; empty when the outer one is another.
  Optional<SecretBytes> open(SecretBytes under, byte[] purpose, Primitives primitives) {
    return under
        .use(outer ->
            primitives.aesGcmOpen(outer, nonce.toByteArray(), purpose, sealed.toByteArray()))
        .map(SecretBytes::owning);
  }
}
