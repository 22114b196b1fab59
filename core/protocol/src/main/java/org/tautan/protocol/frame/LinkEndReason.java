package org.tautan.protocol.frame;

import org.tautan.protocol.wire.Numbered;

/// Why a ref is of no more use. An unknown number is malformed.
public enum LinkEndReason implements Numbered {
  /// Its time is over.
  EXPIRED(0),
  /// The other side's connection is gone.
  OTHER_SIDE_GONE(1),
  /// The other side gave it up.
  CLOSED(2),
  /// The second half of the activation did not come within 60 s.
  NOT_FINISHED_IN_TIME(3),
  /// The relay refused a half.
  REFUSED(4);

  private final int number;

  LinkEndReason(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
