package org.tautan.crypto;

/// What a KEM's sender obtains: the ciphertext to send and the secret that it carries.
///
/// The secret is readable once the caller holds this value and is wiped by [#close]. Not a record,
/// so that no generated `toString` or `equals` ever touches the secret. One thread at a time.
public final class Encapsulation implements AutoCloseable {
  private final byte[] ciphertext;
  private final byte[] sharedSecret;

  /// Takes ownership of both arrays.
  public Encapsulation(byte[] ciphertext, byte[] sharedSecret) {
    this.ciphertext = ciphertext;
    this.sharedSecret = sharedSecret;
  }

  /// The ciphertext for the owner of the public key; a fresh copy.
  public byte[] ciphertext() {
    return ciphertext.clone();
  }

  /// The 32-byte shared secret; a fresh copy that the caller wipes.
  public byte[] sharedSecret() {
    return sharedSecret.clone();
  }

  /// Wipes the shared secret.
  @Override
  public void close() {
    Wipe.bytes(sharedSecret);
  }

  /// Names the type only.
  @Override
  public String toString() {
    return "Encapsulation[redacted]";
  }
}
