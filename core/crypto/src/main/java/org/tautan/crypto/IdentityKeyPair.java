package org.tautan.crypto;

import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.Signature;

/// One device's identity: an [IdentityKey] and its private half, which never leaves the device.
///
/// Whoever creates it closes it. One thread at a time, like the [Primitives] given to its methods.
public final class IdentityKeyPair implements AutoCloseable {
  private final IdentityKey publicKey;
  private final SecretBytes privateKey;

  private IdentityKeyPair(IdentityKey publicKey, SecretBytes privateKey) {
    this.publicKey = publicKey;
    this.privateKey = privateKey;
  }

  /// A new identity.
  public static IdentityKeyPair generate(Primitives primitives, RandomSource random) {
    return ofPrivate(primitives, SecretBytes.random(random, Primitives.CURVE_KEY_BYTES));
  }

  /// The identity with this private key of 32 bytes, which it takes over and closes.
  public static IdentityKeyPair ofPrivate(Primitives primitives, SecretBytes privateKey) {
    byte[] u = privateKey.use(primitives::x25519Public);
    return new IdentityKeyPair(IdentityKey.ofU(Bytes.copyOf(u)), privateKey);
  }

  /// The public half.
  public IdentityKey publicKey() {
    return publicKey;
  }

  /// The private half, for storing it; it stays owned by this pair.
  public SecretBytes privateKey() {
    return privateKey;
  }

  /// An XEdDSA signature over the input (see `SigningInput`; Signal's prekeys are signed bare).
  public Signature sign(Primitives primitives, RandomSource random, Bytes input) {
    byte[] entropy = random.bytes(Primitives.XEDDSA_RANDOM_BYTES);
    byte[] signature =
        privateKey.use(key -> primitives.xeddsaSign(key, input.toByteArray(), entropy));
    Wipe.bytes(entropy);
    return new Signature(Bytes.copyOf(signature));
  }

  /// The X25519 secret shared with another identity; empty when it is not contributory.
  public Optional<SecretBytes> agree(Primitives primitives, IdentityKey other) {
    return privateKey
        .use(key -> primitives.x25519Agree(key, other.u().toByteArray()))
        .map(SecretBytes::owning);
  }

  /// Whether `signer` made this XEdDSA signature over the input.
  public static boolean verify(
      Primitives primitives, IdentityKey signer, Bytes input, Signature signature) {
    return primitives.xeddsaVerify(
        signer.u().toByteArray(), input.toByteArray(), signature.bytes().toByteArray());
  }

  /// Wipes the private half.
  @Override
  public void close() {
    privateKey.close();
  }

  /// The public half only.
  @Override
  public String toString() {
    return "IdentityKeyPair[" + publicKey.bytes() + "]";
  }
}
