package org.tautan.protocol.frame;

import org.tautan.protocol.wire.Numbered;

/// Whom a submission must name. An unknown number is malformed.
public enum SubmitMode implements Numbered {
  /// Exactly the devices of the current lists, else nothing is delivered.
  FANOUT(0),
  /// The named devices: for retry, resend, receipts, history.
  DIRECT(1);

  private final int number;

  SubmitMode(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
