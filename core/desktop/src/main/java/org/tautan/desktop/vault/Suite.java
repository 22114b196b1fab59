package org.tautan.desktop.vault;

import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/// What seals the records of a database: an AEAD with keys of 32 bytes, nonces of 12 and tags of
/// 16. The version in the header of its file names it.
enum Suite {
  /// Of the first databases, which stay as they are (NIST SP 800-38D).
  AES_256_GCM(1, "AES/GCM/NoPadding", "AES"),

  /// Of new ones (RFC 8439). The window runs without Java's second compiler, which alone knows the
  /// processor's AES: there this takes a quarter of the time.
  CHACHA20_POLY1305(2, "ChaCha20-Poly1305", "ChaCha20");

  static final int TAG = 16;

  private final int version;
  private final String cipher;
  private final String keys;

  Suite(int version, String cipher, String keys) {
    this.version = version;
    this.cipher = cipher;
    this.keys = keys;
  }

  /// The one with this number, if there ever was such a version.
  static Optional<Suite> ofVersion(int version) {
    return Arrays.stream(values()).filter(suite -> suite.version == version).findFirst();
  }

  /// Its number in a file's header.
  int version() {
    return version;
  }

  /// What Java calls a key of it.
  String keyAlgorithm() {
    return keys;
  }

  /// A cipher for one record: Java's ChaCha20 refuses to begin twice with the same nonce, as
  /// whoever reads a page twice would.
  Cipher begin(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
    Cipher started = Cipher.getInstance(cipher);
    started.init(mode, key, with(nonce));
    return started;
  }

  private AlgorithmParameterSpec with(byte[] nonce) {
    return switch (this) {
      case AES_256_GCM -> new GCMParameterSpec(8 * TAG, nonce);
      case CHACHA20_POLY1305 -> new IvParameterSpec(nonce);
    };
  }
}
