package org.tautan.engine.model;

/// Why a linking ended without a linked device. Every one is explained on the screen, with what to
/// do next (PROTOCOL §7).
public enum LinkFailure {
  /// The code is too old; show or scan a new one.
  EXPIRED,
  /// Another phone has taken this code; show a new one.
  ALREADY_USED,
  /// The person said no on this device.
  DECLINED_HERE,
  /// The person said no on the other device.
  DECLINED_THERE,
  /// The pictures were not the same: somebody may be in between. Nothing was linked.
  EMOJI_DIFFER,
  /// The clocks of the two devices are too far apart; set them right.
  CLOCK_WRONG,
  /// The account has four companions; unlink one first.
  TOO_MANY_DEVICES,
  /// The relay does not answer; check the network.
  RELAY_UNREACHABLE,
  /// The code belongs to another relay than the account.
  OTHER_RELAY,
  /// What was scanned or pasted is not a Tautan code.
  NOT_A_TAUTAN_CODE,
  /// The other device speaks a newer protocol; update this one.
  VERSION_TOO_NEW,
  /// What the other side or the relay said does not verify. Nothing was linked.
  NOT_VERIFIED,
  /// The other side went away or did not answer in time.
  OTHER_SIDE_GONE,
  /// The relay lets no new account in with this code; it was not made on the relay's own computer.
  ADMISSION_NEEDED
}
