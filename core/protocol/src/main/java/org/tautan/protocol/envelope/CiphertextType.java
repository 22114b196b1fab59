package org.tautan.protocol.envelope;

import org.tautan.protocol.wire.Numbered;

/// Which of Signal's messages a ciphertext is.
public enum CiphertextType implements Numbered {
  /// One that this version does not know: every number without a constant.
  UNKNOWN(0),
  /// PreKeySignalMessage, which opens a session.
  PREKEY_MESSAGE(1),
  /// SignalMessage, within a session.
  SIGNAL_MESSAGE(2);

  private final int number;

  CiphertextType(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
