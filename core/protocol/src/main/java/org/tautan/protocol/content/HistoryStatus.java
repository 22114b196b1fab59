package org.tautan.protocol.content;

import org.tautan.protocol.wire.Numbered;

/// How far a message of history had come. An unknown number is malformed.
public enum HistoryStatus implements Numbered {
  /// Accepted by a relay.
  SENT(0),
  /// Stored by the other side.
  DELIVERED(1),
  /// Seen by the other person.
  READ(2),
  /// Came from the other side.
  RECEIVED(3);

  private final int number;

  HistoryStatus(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
