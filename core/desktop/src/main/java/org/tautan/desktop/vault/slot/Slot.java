package org.tautan.desktop.vault.slot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tautan.crypto.Argon2Cost;
import org.tautan.crypto.PasswordHash;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.Bytes;

/// The database key, wrapped with AES-256-GCM under a key that comes from a secret: Argon2id of a
/// passphrase, or HMAC of bytes that are random already.
///
/// @param kind where the secret comes from
/// @param cost what deriving costs; kept beside the slot, so that it can be raised for new ones.
///   Only passphrases need it
/// @param wrapped the sealed key, 48 bytes
record Slot(SlotKind kind, SlotId id, Bytes salt, Argon2Cost cost, Bytes nonce, Bytes wrapped) {
  static final int SIZE = 105;
  static final int KEY = 32;

  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int WRAPPED = KEY + 16;
  private static final Argon2Cost NONE = new Argon2Cost(8, 1, 1);
  private static final byte[] LABEL = "tautan key slot 1 wrap".getBytes(StandardCharsets.US_ASCII);

  Slot {
    salt.requireSize(SALT, "salt of a slot");
    nonce.requireSize(NONCE, "nonce of a slot");
    wrapped.requireSize(WRAPPED, "wrapped key");
  }

  /// How keys are wrapped and opened.
  record Tools(Primitives primitives, PasswordHash hash, RandomSource random) {}

  /// For a passphrase.
  static Slot wrap(SecretBytes key, SecretBytes passphrase, Argon2Cost cost, Tools tools) {
    return wrap(SlotKind.PASSPHRASE, key, passphrase, cost, tools);
  }

  /// For a secret that nobody can guess, or that nobody has to.
  static Slot wrap(SlotKind kind, SecretBytes key, SecretBytes secret, Tools tools) {
    return wrap(kind, key, secret, NONE, tools);
  }

  private static Slot wrap(
      SlotKind kind, SecretBytes key, SecretBytes secret, Argon2Cost cost, Tools tools) {
    SlotId id = new SlotId(Bytes.wrap(tools.random().bytes(SlotId.SIZE)));
    Bytes salt = Bytes.wrap(tools.random().bytes(SALT));
    byte[] nonce = tools.random().bytes(NONCE);
    try (SecretBytes wrapping = wrapping(kind, secret, salt, cost, tools)) {
      byte[] wrapped =
          wrapping.use(under ->
              key.use(plain ->
                  tools.primitives().aesGcmSeal(under, nonce, bound(kind, id, salt, cost), plain)));
      return new Slot(kind, id, salt, cost, Bytes.wrap(nonce), Bytes.wrap(wrapped));
    }
  }

  private static SecretBytes wrapping(
      SlotKind kind, SecretBytes secret, Bytes salt, Argon2Cost cost, Tools tools) {
    return switch (kind) {
      case PASSPHRASE -> tools.hash().derive(secret, salt.toByteArray(), cost, KEY);
      case BESIDE, KEYCHAIN ->
          secret.use(bytes ->
              SecretBytes.owning(tools.primitives().hmacSha256(bytes, LABEL, salt.toByteArray())));
    };
  }

  /// The key, which the caller closes; empty when the secret is another.
  Optional<SecretBytes> open(SecretBytes secret, Tools tools) {
    try (SecretBytes wrapping = wrapping(kind, secret, salt, cost, tools)) {
      return wrapping
          .use(under ->
              tools
                  .primitives()
                  .aesGcmOpen(
                      under,
                      nonce.toByteArray(),
                      bound(kind, id, salt, cost),
                      wrapped.toByteArray()))
          .map(SecretBytes::owning);
    }
  }

  void writeTo(ByteBuffer target) {
    target.put(bound(kind, id, salt, cost)).put(nonce.toByteArray()).put(wrapped.toByteArray());
  }

  /// @throws IllegalArgumentException when these are no slot's bytes
  static Slot readFrom(ByteBuffer source) {
    return new Slot(
        SlotKind.of(source.get()),
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
  private static byte[] bound(SlotKind kind, SlotId id, Bytes salt, Argon2Cost cost) {
    return ByteBuffer.allocate(SIZE - NONCE - WRAPPED)
        .put(kind.code())
        .put(id.bytes().toByteArray())
        .put(salt.toByteArray())
        .putInt(cost.memoryKib())
        .putInt(cost.iterations())
        .putInt(cost.lanes())
        .array();
  }
}
