package org.tautan.relay.directory;

/// How a device stands with the relay. Whoever is out stays out.
public enum Standing {
  /// One of its account's devices.
  IN,
  /// Two copies of its profile were seen: its mailbox is kept but given to neither.
  HELD,
  /// Out by its own signed word; the current list may still name it.
  LEFT,
  /// Out by a list of its account's primary.
  REMOVED;

  /// Whether it is no device of its account any more.
  public boolean isOut() {
    return this == LEFT || this == REMOVED;
  }
}
