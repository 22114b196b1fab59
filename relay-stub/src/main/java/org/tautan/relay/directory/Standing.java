package org.tautan.relay.directory;

/// How a device stands with the relay. Whoever is out stays out.
public enum Standing {
  /// One of its account's devices.
  IN(0),
  /// Two copies of its profile were seen: its mailbox is kept but given to neither.
  HELD(1),
  /// Out by its own signed word; the current list may still name it.
  LEFT(2),
  /// Out by a list of its account's primary.
  REMOVED(3);

  private final int number;

  Standing(int number) {
    this.number = number;
  }

  /// The standing that a store kept as this number.
  public static Standing ofNumber(int number) {
    for (Standing standing : values()) {
      if (standing.number == number) {
        return standing;
      }
    }
    throw new IllegalArgumentException("standing " + number);
  }

  /// How a store keeps it.
  public int number() {
    return number;
  }

  /// Whether it is no device of its account any more.
  public boolean isOut() {
    return this == LEFT || this == REMOVED;
  }
}
