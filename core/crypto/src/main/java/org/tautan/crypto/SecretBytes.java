package org.tautan.crypto;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;

/// Secret bytes with an owner: whoever creates it closes it, and closing zeroes it.
///
/// The bytes are lent out by [#use] and [#lend] for the duration of a call and are not to be kept,
/// changed or copied without wiping the copy. Nothing here prints them: `toString` is redacted,
/// equality takes constant time, the hash code is the length, and the class is not serialisable.
/// Using a closed secret is a programming error (`IllegalStateException`).
///
/// One thread at a time.
public final class SecretBytes implements AutoCloseable {
  private final byte[] bytes;
  private boolean closed;

  private SecretBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /// A secret of its own; the caller still owns, and wipes, the given array.
  public static SecretBytes copyOf(byte[] bytes) {
    return new SecretBytes(bytes.clone());
  }

  /// Takes the array over: the caller must not touch it afterwards.
  public static SecretBytes owning(byte[] bytes) {
    return new SecretBytes(bytes);
  }

  /// Fresh random bytes.
  public static SecretBytes random(RandomSource random, int length) {
    return new SecretBytes(random.bytes(length));
  }

  /// How many bytes.
  public int size() {
    return bytes.length;
  }

  /// Lends the bytes to `work` and returns its result.
  public <R> R use(Function<byte[], R> work) {
    checkOpen();
    return work.apply(bytes);
  }

  /// Lends the bytes to `work`.
  public void lend(Consumer<byte[]> work) {
    checkOpen();
    work.accept(bytes);
  }

  /// A second owner's copy, closed separately.
  public SecretBytes copy() {
    checkOpen();
    return copyOf(bytes);
  }

  /// Whether [#close] was called.
  public boolean isClosed() {
    return closed;
  }

  /// Zeroes the bytes; calling it again does nothing.
  @Override
  public void close() {
    closed = true;
    Arrays.fill(bytes, (byte) 0);
  }

  /// Equality of content, in constant time; a closed secret equals only itself.
  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof SecretBytes that
        && !closed
        && !that.closed
        && ConstantTime.equal(bytes, that.bytes);
  }

  /// The length only, so that nothing about the content leaks.
  @Override
  public int hashCode() {
    return bytes.length;
  }

  /// The length only.
  @Override
  public String toString() {
    return "SecretBytes[" + bytes.length + " bytes, redacted]";
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("secret already closed");
    }
  }
}
