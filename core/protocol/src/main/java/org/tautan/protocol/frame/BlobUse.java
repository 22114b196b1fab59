package org.tautan.protocol.frame;

import org.tautan.protocol.wire.Numbered;

/// What a grant lets its bearer do with one blob, once. An unknown number is malformed.
public enum BlobUse implements Numbered {
  /// Bring it.
  PUT(0),
  /// Fetch it.
  GET(1),
  /// Delete it.
  DELETE(2);

  private final int number;

  BlobUse(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
