package org.tautan.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.math.ec.rfc7748.X25519Field;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// XEdDSA (Signal's specification, revision 1): Ed25519 signatures by Curve25519 keys.
///
/// Signal's wire differs from the text of the specification in one thing: instead of choosing the
/// private scalar so that the Edwards key's sign is 0, the signer puts that sign into the free top
/// bit of the signature. The nonce is hedged: it depends on the private key, fresh randomness and
/// the message, so that neither a repeated random value nor a predictable one reveals the key.
///
/// Stateless and safe for all threads; the public face is [Primitives].
final class XEdDsa {
  private static final int KEY_BYTES = Primitives.CURVE_KEY_BYTES;
  private static final int SIGN_BYTE = Primitives.SIGNATURE_BYTES - 1;
  private static final int SIGN_BIT = 0x80;

  private XEdDsa() {}

  static byte[] sign(byte[] privateKey, byte[] message, byte[] random) {
    Lengths.check("X25519 private key", privateKey, KEY_BYTES);
    Lengths.check("XEdDSA randomness", random, Primitives.XEDDSA_RANDOM_BYTES);
    byte[] expanded = new byte[Ed25519.ExpandedKey.EXPANDED_KEY_SIZE];
    System.arraycopy(privateKey, 0, expanded, 0, KEY_BYTES);
    Ed25519.ExpandedKey.prune(expanded, 0);
    noncePrefix(expanded, random);
    byte[] edwardsKey = new byte[KEY_BYTES];
    Ed25519.ExpandedKey.generatePublicKey(expanded, 0, edwardsKey, 0);
    byte[] signature = new byte[Primitives.SIGNATURE_BYTES];
    Ed25519.ExpandedKey.sign(expanded, 0, edwardsKey, 0, message, 0, message.length, signature, 0);
    signature[SIGN_BYTE] |= (byte) (edwardsKey[KEY_BYTES - 1] & SIGN_BIT);
    Wipe.bytes(expanded);
    return signature;
  }

  static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    Lengths.check("X25519 public key", publicKey, KEY_BYTES);
    Lengths.check("XEdDSA signature", signature, Primitives.SIGNATURE_BYTES);
    byte[] edwardsKey = edwardsY(publicKey);
    if (edwardsKey.length == 0) {
      return false;
    }
    edwardsKey[KEY_BYTES - 1] |= (byte) (signature[SIGN_BYTE] & SIGN_BIT);
    byte[] edSignature = signature.clone();
    edSignature[SIGN_BYTE] &= (byte) ~SIGN_BIT;
    return Curve25519.edVerify(edwardsKey, message, edSignature);
  }

  /// The secret that Ed25519 hashes with the message into its nonce: the hash₁ of the specification
  /// over private scalar and randomness, in the place where an expanded key has it.
  private static void noncePrefix(byte[] expanded, byte[] random) {
    byte[] domain = new byte[KEY_BYTES];
    Arrays.fill(domain, (byte) 0xFF);
    domain[0] = (byte) 0xFE;
    SHA512Digest sha512 = new SHA512Digest();
    sha512.update(domain, 0, domain.length);
    sha512.update(expanded, 0, KEY_BYTES);
    sha512.update(random, 0, random.length);
    byte[] hash = new byte[sha512.getDigestSize()];
    sha512.doFinal(hash, 0);
    System.arraycopy(hash, 0, expanded, KEY_BYTES, KEY_BYTES);
    Wipe.bytes(hash);
  }

  /// `y = (u − 1) / (u + 1)`, the birational map of RFC 7748; empty when `u` is not canonical.
  private static byte[] edwardsY(byte[] publicKey) {
    int[] u = X25519Field.create();
    X25519Field.decode255(publicKey, u);
    byte[] canonical = new byte[KEY_BYTES];
    encode(u, canonical);
    if (!Arrays.equals(canonical, publicKey)) {
      return new byte[0];
    }
    int[] numerator = X25519Field.create();
    int[] denominator = X25519Field.create();
    int[] one = X25519Field.create();
    X25519Field.one(one);
    X25519Field.sub(u, one, numerator);
    X25519Field.add(u, one, denominator);
    X25519Field.carry(numerator);
    X25519Field.carry(denominator);
    X25519Field.invVar(denominator, denominator);
    X25519Field.mul(numerator, denominator, numerator);
    byte[] y = new byte[KEY_BYTES];
    encode(numerator, y);
    return y;
  }

  private static void encode(int[] element, byte[] target) {
    int[] normal = element.clone();
    X25519Field.normalize(normal);
    X25519Field.encode(normal, target);
  }
}
