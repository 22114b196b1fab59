package org.tautan.protocol;

/// A message's name: 16 random bytes chosen by its sender, equal in envelope and content. Unique
/// only together with chat and sender account.
public record MessageId(Bytes bytes) implements Comparable<MessageId> {
  /// Bytes in one.
  public static final int SIZE = 16;

  /// Checks the size.
  public MessageId {
    bytes.requireSize(SIZE, "message id");
  }

  @Override
  public int compareTo(MessageId that) {
    return bytes.compareTo(that.bytes);
  }
}
