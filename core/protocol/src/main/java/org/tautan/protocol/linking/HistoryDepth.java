package org.tautan.protocol.linking;

import org.tautan.protocol.wire.Numbered;

/// How much history the phone shares with a new companion. An unknown number is malformed.
public enum HistoryDepth implements Numbered {
  /// Nothing from before the link.
  NONE(0),
  /// The last 90 days.
  DAYS_90(1),
  /// Everything that the phone has.
  ALL(2);

  private final int number;

  HistoryDepth(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
