package org.tautan.crypto;

import java.util.Optional;

/// The few cryptographic operations everything else is built from, so that a computer can use the
/// JDK's intrinsics and a browser plain Java for the same protocol.
///
/// All arguments and results are raw byte arrays of the documented lengths; a wrong length of a
/// key, nonce or seed is a programming error (`IllegalArgumentException`). What an attacker can
/// cause (a bad tag, a low-order key) is an empty `Optional` or `false`, never an exception.
/// Arguments are never changed or kept, results are fresh arrays that belong to the caller, who
/// wipes what is secret (see [SecretBytes]).
///
/// **Threads:** an instance reuses its hash, MAC and cipher objects and belongs to ONE thread at a
/// time: create one per engine (or per relay worker), never a shared static one. Handing it from
/// one thread to another needs a happens-before edge, as an executor gives it.
///
/// **Sources:** FIPS 180-4, RFC 2104, SP 800-38A (CBC with PKCS #7 padding), SP 800-38D, RFC 7748,
/// RFC 8032, Signal's XEdDSA specification, FIPS 203.
public interface Primitives {
  /// Bytes of a SHA-256 digest and of an HMAC-SHA-256 tag.
  int HASH_BYTES = 32;

  /// Bytes of an AES-256 key.
  int AES_KEY_BYTES = 32;

  /// Bytes of an AES-CBC initialisation vector.
  int CBC_IV_BYTES = 16;

  /// Bytes of an AES-GCM nonce.
  int GCM_NONCE_BYTES = 12;

  /// Bytes of the AES-GCM tag that ends every sealed message.
  int GCM_TAG_BYTES = 16;

  /// Bytes of a Curve25519 or Ed25519 key, private or public, without any type prefix.
  int CURVE_KEY_BYTES = 32;

  /// Bytes of an Ed25519 or XEdDSA signature.
  int SIGNATURE_BYTES = 64;

  /// Bytes of randomness that one XEdDSA signature takes.
  int XEDDSA_RANDOM_BYTES = 64;

  /// Bytes of an ML-KEM private key in its seed form (`d ‖ z` of FIPS 203).
  int KEM_SEED_BYTES = 64;

  /// Bytes of an ML-KEM-1024 public (encapsulation) key.
  int KEM_PUBLIC_BYTES = 1568;

  /// Bytes of an ML-KEM-1024 ciphertext.
  int KEM_CIPHERTEXT_BYTES = 1568;

  /// Bytes of randomness that one encapsulation takes (`m` of FIPS 203).
  int KEM_RANDOM_BYTES = 32;

  /// SHA-256 of the concatenated parts.
  byte[] sha256(byte[]... parts);

  /// HMAC-SHA-256 of the concatenated parts; the key may have any length, zero excepted.
  byte[] hmacSha256(byte[] key, byte[]... parts);

  /// AES-256-CBC with PKCS #7 padding: the result is 1 to 16 bytes longer than the plaintext.
  byte[] aesCbcEncrypt(byte[] key, byte[] iv, byte[] plaintext);

  /// Undoes [#aesCbcEncrypt]; empty when length or padding is wrong. Check a MAC first.
  Optional<byte[]> aesCbcDecrypt(byte[] key, byte[] iv, byte[] ciphertext);

  /// AES-256-GCM: `ciphertext ‖ tag`. A (key, nonce) pair must never be used twice; an
  /// implementation that notices it throws `IllegalArgumentException`.
  byte[] aesGcmSeal(byte[] key, byte[] nonce, byte[] associatedData, byte[] plaintext);

  /// Undoes [#aesGcmSeal]; empty when anything was changed.
  Optional<byte[]> aesGcmOpen(byte[] key, byte[] nonce, byte[] associatedData, byte[] sealed);

  /// The Curve25519 public key (u coordinate) of a private key.
  byte[] x25519Public(byte[] privateKey);

  /// The X25519 shared secret; empty when it is all zero, which only low-order keys cause.
  Optional<byte[]> x25519Agree(byte[] privateKey, byte[] publicKey);

  /// The Ed25519 public key of a private seed.
  byte[] ed25519Public(byte[] seed);

  /// An Ed25519 signature (deterministic).
  byte[] ed25519Sign(byte[] seed, byte[] message);

  /// Strict Ed25519 verification: keys of low order and non-canonical keys, points and scalars are
  /// refused.
  boolean ed25519Verify(byte[] publicKey, byte[] message, byte[] signature);

  /// An XEdDSA signature by a Curve25519 private key, as Signal puts it on the wire: the sign bit
  /// of the Edwards public key is carried in the top bit of the last byte.
  ///
  /// @param random [#XEDDSA_RANDOM_BYTES] fresh random bytes
  byte[] xeddsaSign(byte[] privateKey, byte[] message, byte[] random);

  /// Verifies an XEdDSA signature against a Curve25519 public key; as strict as [#ed25519Verify].
  boolean xeddsaVerify(byte[] publicKey, byte[] message, byte[] signature);

  /// The ML-KEM-1024 public key of a private seed. Key generation is this over fresh random bytes.
  byte[] mlKemPublic(byte[] seed);

  /// Encapsulates a fresh secret to a public key; empty when the key is not canonical (the modulus
  /// check of FIPS 203 §7.2).
  ///
  /// @param random [#KEM_RANDOM_BYTES] fresh random bytes
  Optional<Encapsulation> mlKemEncapsulate(byte[] publicKey, byte[] random);

  /// The shared secret in a ciphertext of [#KEM_CIPHERTEXT_BYTES]; a forged one gives an unrelated
  /// secret (implicit rejection), so authenticity shows only in what is keyed by the result.
  byte[] mlKemDecapsulate(byte[] seed, byte[] ciphertext);
}
