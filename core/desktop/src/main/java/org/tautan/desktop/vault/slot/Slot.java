package org.tautan.desktop.vault.slot;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.tautan.crypto.Argon2Cost;
import org.tautan.crypto.PasswordHash;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.Bytes;

/// The database key, wrapped with AES-256-GCM under Argon2id of a passphrase.
///
/// @param cost what deriving costs; kept beside the slot, so that it can be raised for new ones
/// @param wrapped the sealed key, 48 bytes
record Slot(SlotId id, Bytes salt, Argon2Cost cost, Bytes nonce, Bytes wrapped) {
  static final int SIZE = 105;
  static final int KEY = 32;

  private static final byte PASSPHRASE = 1;
  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int WRAPPED = KEY + 16;

  Slot {
    salt.requireSize(SALT, "salt of a slot");
    nonce.requireSize(NONCE, "nonce of a slot");
    wrapped.requireSize(WRAPPED, "wrapped key");
  }

  /// How keys are wrapped and opened.
  record Tools(Primitives primitives, PasswordHash hash, RandomSource random) {}

  static Slot wrap(SecretBytes key, SecretBytes passphrase, Argon2Cost cost, Tools tools) {
    SlotId id = new SlotId(Bytes.wrap(tools.random().bytes(SlotId.SIZE)));
    Bytes salt = Bytes.wrap(tools.random().bytes(SALT));
    byte[] nonce = tools.random().bytes(NONCE);
    try (SecretBytes wrapping = tools.hash().derive(passphrase, salt.toByteArray(), cost, KEY)) {
      byte[] wrapped =
          wrapping.use(under ->
              key.use(plain ->
                  tools.primitives().aesGcmSeal(under, nonce, bound(id, salt, cost), plain)));
      return new Slot(id, salt, cost, Bytes.wrap(nonce), Bytes.wrap(wrapped));
    }
  }

  /// The key, which the caller closes; empty when the passphrase is another.
  Optional<SecretBytes> open(SecretBytes passphrase, Tools tools) {
    try (SecretBytes wrapping = tools.hash().derive(passphrase, salt.toByteArray(), cost, KEY)) {
      return wrapping
          .use(under ->
              tools
                  .primitives()
                  .aesGcmOpen(
                      under, nonce.toByteArray(), bound(id, salt, cost), wrapped.toByteArray()))
          .map(SecretBytes::owning);
    }
  }

  void writeTo(ByteBuffer target) {
    target.put(bound(id, salt, cost)).put(nonce.toByteArray()).put(wrapped.toByteArray());
  }

  /// @throws IllegalArgumentException when these are no slot's bytes
  static Slot readFrom(ByteBuffer source) {
    if (source.get() != PASSPHRASE) {
      throw new IllegalArgumentException("a slot of an unknown kind");
    }
    return new Slot(
        new SlotId(bytes(source, SlotId.SIZE)),
        bytes(source, SALT),
        new Argon2Cost(source.getInt(), source.getInt(), source.getInt()),
        bytes(source, NONCE),
        bytes(source, WRAPPED));
  }

  private static Bytes bytes(ByteBuffer source, int length) {
    byte[] bytes = new byte[length];
    source.get(bytes);
    return Bytes.wrap(bytes);
  }

  /// All that stands before the nonce, authenticated with the key.
  private static byte[] bound(SlotId id, Bytes salt, Argon2Cost cost) {
    return ByteBuffer.allocate(SIZE - NONCE - WRAPPED)
        .put(PASSPHRASE)
        .put(id.bytes().toByteArray())
        .put(salt.toByteArray())
        .putInt(cost.memoryKib())
        .putInt(cost.iterations())
        .putInt(cost.lanes())
        .array();
  }
}
