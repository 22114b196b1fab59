package org.tautan.protocol;

/// A prekey's number, chosen by its device and never used again.
public record PreKeyId(int number) implements Comparable<PreKeyId> {
  /// Checks that the number is not negative.
  public PreKeyId {
    if (number < 0) {
      throw new IllegalArgumentException("prekey id " + number);
    }
  }

  @Override
  public int compareTo(PreKeyId that) {
    return Integer.compare(number, that.number);
  }
}
