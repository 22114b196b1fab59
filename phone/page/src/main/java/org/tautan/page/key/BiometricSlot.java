package org.tautan.page.key;

import static org.tautan.protocol.wire.Field.field;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;

/// The memory key, wrapped under a secret that the phone's authenticator computes once it has
/// recognised its owner (WebAuthn's `prf` extension).
///
/// @param credential which of the authenticator's keys computes it
/// @param salt from what
record BiometricSlot(Bytes credential, Bytes salt, WrappedKey key) {
  /// Bytes of a salt, and of the secret.
  static final int SECRET_BYTES = 32;

  private static final int MAX_CREDENTIAL = 1_023;
  private static final byte[] PURPOSE =
      "tautan/page/biometrics".getBytes(StandardCharsets.US_ASCII);

  static final MessageCodec<BiometricSlot> CODEC =
      MessageCodec.of(
          field(1, FieldType.bytes(MAX_CREDENTIAL), BiometricSlot::credential),
          field(2, FieldType.bytes(SECRET_BYTES), BiometricSlot::salt),
          field(3, FieldType.message(WrappedKey.CODEC), BiometricSlot::key),
          BiometricSlot::new);

  BiometricSlot {
    credential.requireAtMost(MAX_CREDENTIAL, "credential");
    salt.requireSize(SECRET_BYTES, "salt of biometrics");
  }

  static BiometricSlot wrap(SecretBytes key, BiometricSecret given, KeyTools tools) {
    try (SecretBytes under = under(given.secret(), tools.primitives())) {
      WrappedKey wrapped = WrappedKey.wrap(key, under, PURPOSE, tools.primitives(), tools.random());
      return new BiometricSlot(given.credential(), given.salt(), wrapped);
    }
  }

  /// The memory key, which the caller closes; empty when the secret is another.
  Optional<SecretBytes> open(SecretBytes secret, KeyTools tools) {
    try (SecretBytes under = under(secret, tools.primitives())) {
      return key.open(under, PURPOSE, tools.primitives());
    }
  }

  private static SecretBytes under(SecretBytes secret, Primitives primitives) {
    if (secret.size() != SECRET_BYTES) {
      throw new IllegalArgumentException("a secret of " + secret.size() + " bytes");
    }
    return SecretBytes.owning(secret.use(bytes -> primitives.hmacSha256(bytes, PURPOSE)));
  }
}
