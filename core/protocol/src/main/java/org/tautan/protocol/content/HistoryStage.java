package org.tautan.protocol.content;

import org.tautan.protocol.wire.Numbered;

/// Which part of a giving of history a chunk belongs to. An unknown number is malformed.
public enum HistoryStage implements Numbered {
  /// The list of chats and the newest messages of each: the window becomes usable.
  BOOTSTRAP(0),
  /// The last 90 days.
  RECENT(1),
  /// Everything else.
  FULL(2),
  /// What a [HistoryRequest] asked for.
  ON_DEMAND(3);

  private final int number;

  HistoryStage(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
