package org.tautan.page.key;

import static org.tautan.protocol.wire.Field.field;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tautan.crypto.Argon2Cost;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;

/// The memory key, wrapped under Argon2id of the PIN.
///
/// @param cost what deriving costs; kept here, so that it can be raised for new ones
record PinSlot(Bytes salt, Argon2Cost cost, WrappedKey key) {
  private static final int SALT_BYTES = 16;
  private static final byte[] PURPOSE = "tautan/page/pin".getBytes(StandardCharsets.US_ASCII);

  private static final MessageCodec<Argon2Cost> COST =
      MessageCodec.of(
          field(1, FieldType.UINT32, Argon2Cost::memoryKib),
          field(2, FieldType.UINT32, Argon2Cost::iterations),
          field(3, FieldType.UINT32, Argon2Cost::lanes),
          Argon2Cost::new);

  static final MessageCodec<PinSlot> CODEC =
      MessageCodec.of(
          field(1, FieldType.bytes(SALT_BYTES), PinSlot::salt),
          field(2, FieldType.message(COST), PinSlot::cost),
          field(3, FieldType.message(WrappedKey.CODEC), PinSlot::key),
          PinSlot::new);

  PinSlot {
    salt.requireSize(SALT_BYTES, "salt of a PIN");
  }

  /// Slow on purpose; may wait for the browser.
  static PinSlot wrap(SecretBytes key, SecretBytes pin, Argon2Cost cost, KeyTools tools) {
    Bytes salt = Bytes.wrap(tools.random().bytes(SALT_BYTES));
    try (SecretBytes under =
        tools.hash().derive(pin, salt.toByteArray(), cost, WrappedKey.KEY_BYTES)) {
      return new PinSlot(
          salt, cost, WrappedKey.wrap(key, under, PURPOSE, tools.primitives(), tools.random()));
    }
  }

  /// The memory key, which the caller closes; empty when the PIN is another. Slow on purpose; may
  /// wait for the browser.
  Optional<SecretBytes> open(SecretBytes pin, KeyTools tools) {
    try (SecretBytes under =
        tools.hash().derive(pin, salt.toByteArray(), cost, WrappedKey.KEY_BYTES)) {
      return key.open(under, PURPOSE, tools.primitives());
    }
  }
}
