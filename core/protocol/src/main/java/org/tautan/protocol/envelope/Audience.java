package org.tautan.protocol.envelope;

import org.tautan.protocol.wire.Numbered;

/// Whom a ciphertext is meant for. The relay refuses [#OWN_ACCOUNT] to another account; receivers
/// refuse own-account contents from another account in any case. An unknown number is malformed.
public enum Audience implements Numbered {
  /// Any account.
  ANYONE(0),
  /// The sender's other devices only.
  OWN_ACCOUNT(1);

  private final int number;

  Audience(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
