package org.tautan.engine.session;

import java.util.Optional;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.Wipe;

/// The keys of exactly one message; closing wipes them.
final class MessageKeys implements AutoCloseable {
  private final byte[] cipherKey;
  private final byte[] macKey;
  private final byte[] iv;

  MessageKeys(byte[] cipherKey, byte[] macKey, byte[] iv) {
    this.cipherKey = cipherKey;
    this.macKey = macKey;
    this.iv = iv;
  }

  byte[] encrypt(Primitives primitives, byte[] plaintext) {
    return primitives.aesCbcEncrypt(cipherKey, iv, plaintext);
  }

  /// Empty when the block padding is wrong.
  Optional<byte[]> decrypt(Primitives primitives, byte[] ciphertext) {
    return primitives.aesCbcDecrypt(cipherKey, iv, ciphertext);
  }

  byte[] seal(Primitives primitives, byte[] body, byte[] sender, byte[] receiver) {
    return SignalMessage.seal(body, primitives, macKey, sender, receiver);
  }

  boolean authenticate(
      Primitives primitives, SignalMessage message, byte[] sender, byte[] receiver) {
    return message.isAuthentic(primitives, macKey, sender, receiver);
  }

  @Override
  public void close() {
    Wipe.bytes(cipherKey, macKey, iv);
  }
}
