package org.tautan.protocol.content;

import org.tautan.protocol.wire.Numbered;

/// What a receipt says about its messages. An unknown number is malformed.
public enum ReceiptType implements Numbered {
  /// Durable on a device of the recipient.
  DELIVERED(0),
  /// Shown to the person.
  READ(1);

  private final int number;

  ReceiptType(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
