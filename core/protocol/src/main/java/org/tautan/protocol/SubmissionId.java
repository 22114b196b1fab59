package org.tautan.protocol;

/// One attempt to submit a message, named by the sending device with 16 random bytes. The relay
/// answers a repeated attempt as it did the first; a new encryption takes a new one.
public record SubmissionId(Bytes bytes) {
  /// Bytes in one.
  public static final int SIZE = 16;

  /// Checks the size.
  public SubmissionId {
    bytes.requireSize(SIZE, "submission id");
  }
}
