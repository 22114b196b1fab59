package org.tautan.protocol;

import java.util.Arrays;

/// A short secret while it travels in a message, a link or the recovery kit: the QR code's S, a
/// contact key, an invite, the set-up token, the root key's seed.
///
/// It never shows itself, and compares in a time that does not depend on the content. It lives as
/// long as the message does; whoever keeps a secret longer moves it into the crypto module's
/// `SecretBytes` and calls [#erase()] here.
public final class WireSecret {
  private final byte[] bytes;

  private WireSecret(byte[] bytes) {
    this.bytes = bytes;
  }

  /// A copy of the array, which stays the caller's to erase.
  public static WireSecret copyOf(byte[] source) {
    return new WireSecret(source.clone());
  }

  /// A copy of a part of a message.
  public static WireSecret copyOf(Bytes source) {
    return new WireSecret(source.toByteArray());
  }

  /// How many bytes there are.
  public int size() {
    return bytes.length;
  }

  /// A fresh array that the caller owns and erases.
  public byte[] toByteArray() {
    return bytes.clone();
  }

  /// The secret as plain bytes, for an encoder; the result is not protected any more.
  public Bytes reveal() {
    return Bytes.copyOf(bytes);
  }

  /// Overwrites the secret with zeros.
  public void erase() {
    Arrays.fill(bytes, (byte) 0);
  }

  /// This one, if it has exactly `expected` bytes; else an [IllegalArgumentException] that names
  /// `what`.
  public WireSecret requireSize(int expected, String what) {
    if (bytes.length != expected) {
      throw new IllegalArgumentException(what + ": not " + expected + " bytes");
    }
    return this;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof WireSecret that) || bytes.length != that.bytes.length) {
      return false;
    }
    int difference = 0;
    for (int i = 0; i < bytes.length; i++) {
      difference |= bytes[i] ^ that.bytes[i];
    }
    return difference == 0;
  }

  /// The same for all secrets of one size: a hash would say something about the content.
  @Override
  public int hashCode() {
    return bytes.length;
  }

  @Override
  public String toString() {
    return "<" + bytes.length + " secret bytes>";
  }
}
