package org.tautan.crypto;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.RootKey;
import org.tautan.protocol.Signature;

/// The root of an account: a [RootKey] and its private seed. It signs only who the primary is,
/// lives in the recovery kit, and is erased from the phone once the person has confirmed the kit.
///
/// Whoever creates it closes it. One thread at a time, like the [Primitives] given to its methods.
public final class RootKeyPair implements AutoCloseable {
  private final RootKey publicKey;
  private final SecretBytes seed;

  private RootKeyPair(RootKey publicKey, SecretBytes seed) {
    this.publicKey = publicKey;
    this.seed = seed;
  }

  /// A new root.
  public static RootKeyPair generate(Primitives primitives, RandomSource random) {
    return ofSeed(primitives, SecretBytes.random(random, Primitives.CURVE_KEY_BYTES));
  }

  /// The root with this Ed25519 seed of 32 bytes, which it takes over and closes.
  public static RootKeyPair ofSeed(Primitives primitives, SecretBytes seed) {
    byte[] publicKey = seed.use(primitives::ed25519Public);
    return new RootKeyPair(new RootKey(Bytes.copyOf(publicKey)), seed);
  }

  /// The public half.
  public RootKey publicKey() {
    return publicKey;
  }

  /// The private seed, for the recovery kit; it stays owned by this pair.
  public SecretBytes seed() {
    return seed;
  }

  /// An Ed25519 signature over the input (see `SigningInput`).
  public Signature sign(Primitives primitives, Bytes input) {
    byte[] signature = seed.use(key -> primitives.ed25519Sign(key, input.toByteArray()));
    return new Signature(Bytes.copyOf(signature));
  }

  /// Whether `signer` made this Ed25519 signature over the input.
  public static boolean verify(
      Primitives primitives, RootKey signer, Bytes input, Signature signature) {
    return primitives.ed25519Verify(
        signer.bytes().toByteArray(), input.toByteArray(), signature.bytes().toByteArray());
  }

  /// Wipes the private seed.
  @Override
  public void close() {
    seed.close();
  }

  /// The public half only.
  @Override
  public String toString() {
    return "RootKeyPair[" + publicKey.bytes() + "]";
  }
}
