package org.tautan.engine.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.tautan.crypto.Hkdf;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.Wipe;

/// The key derivations of the Double Ratchet and of PQXDH, with Signal's constants.
final class RatchetKdf {
  static final int KEY_BYTES = 32;

  private static final byte[] PQXDH_INFO =
      "WhisperText_X25519_SHA-256_CRYSTALS-KYBER-1024".getBytes(US_ASCII);
  private static final byte[] RATCHET_INFO = "WhisperRatchet".getBytes(US_ASCII);
  private static final byte[] MESSAGE_INFO = "WhisperMessageKeys".getBytes(US_ASCII);
  private static final byte[] NO_SALT = new byte[0];
  private static final byte[] SEED_INPUT = {1};
  private static final byte[] CHAIN_INPUT = {2};
  private static final int MESSAGE_KEYS_BYTES = 80;

  private final Primitives primitives;
  private final Hkdf hkdf;

  RatchetKdf(Primitives primitives) {
    this.primitives = primitives;
    this.hkdf = new Hkdf(primitives);
  }

  /// Root and chain key that follow from a DH output and the old root key. Wipes the DH output.
  RootStep step(SecretBytes rootKey, byte[] agreement) {
    byte[] keys = rootKey.use(root -> hkdf.derive(root, agreement, RATCHET_INFO, 2 * KEY_BYTES));
    Wipe.bytes(agreement);
    return RootStep.split(keys);
  }

  /// The first root and chain key of a session. Wipes the input.
  RootStep agree(byte[] secretInput) {
    byte[] keys = hkdf.derive(NO_SALT, secretInput, PQXDH_INFO, 2 * KEY_BYTES);
    Wipe.bytes(secretInput);
    return RootStep.split(keys);
  }

  /// The chain key after this one.
  byte[] nextChainKey(byte[] chainKey) {
    return primitives.hmacSha256(chainKey, CHAIN_INPUT);
  }

  /// The seed of the message keys at this place of the chain.
  byte[] messageSeed(byte[] chainKey) {
    return primitives.hmacSha256(chainKey, SEED_INPUT);
  }

  /// The three keys of one message. Wipes the seed.
  MessageKeys messageKeys(byte[] seed) {
    byte[] keys = hkdf.derive(NO_SALT, seed, MESSAGE_INFO, MESSAGE_KEYS_BYTES);
    MessageKeys result =
        new MessageKeys(
            Arrays.copyOf(keys, 32),
            Arrays.copyOfRange(keys, 32, 64),
            Arrays.copyOfRange(keys, 64, MESSAGE_KEYS_BYTES));
    Wipe.bytes(keys, seed);
    return result;
  }
}
