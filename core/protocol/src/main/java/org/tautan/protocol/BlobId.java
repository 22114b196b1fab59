package org.tautan.protocol;

/// A blob's name at the relay: 16 random bytes chosen by the device that puts it there.
public record BlobId(Bytes bytes) {
  /// Bytes in one.
  public static final int SIZE = 16;

  /// Checks the size.
  public BlobId {
    bytes.requireSize(SIZE, "blob id");
  }
}
