package org.tautan.protocol.linking;

import org.tautan.protocol.wire.Numbered;

/// Why one side of a linking said no: `LinkDecline.Reason` of the schema. An unknown number is
/// malformed.
public enum LinkDeclineReason implements Numbered {
  /// The person said no.
  DECLINED(0),
  /// The person saw other emoji on the other screen.
  EMOJI_DIFFER(1),
  /// The account has four companions already.
  TOO_MANY_DEVICES(2),
  /// The clocks are too far apart.
  CLOCK_WRONG(3),
  /// The code is of another relay.
  OTHER_RELAY(4),
  /// The other side speaks a newer version.
  VERSION_TOO_NEW(5),
  /// Something that the other side sent does not verify.
  NOT_VERIFIED(6);

  private final int number;

  LinkDeclineReason(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
