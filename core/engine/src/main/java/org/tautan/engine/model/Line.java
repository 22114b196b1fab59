package org.tautan.engine.model;

/// What a conversation can say by itself, between messages. Each comes from verified documents or
/// from this device's own checks, never from the relay's word. A line's detail is a device id where
/// one is concerned, else 0.
public enum Line {
  /// A device joined the account.
  DEVICE_LINKED,
  /// A device left the account.
  DEVICE_LEFT,
  /// The account has a new phone (the next epoch).
  NEW_PHONE,
  /// Different device lists were shown for one version; sending stopped.
  LIST_FORKED,
  /// The relay withholds a newer device list that was cited; sending waits.
  LIST_WITHHELD,
  /// The relay offered a list or device that does not verify; it was ignored.
  LIST_REFUSED,
  /// The account's list has expired: messages go to its phone only.
  LIST_EXPIRED,
  /// The sender's clock is far ahead; the message stands where it arrived.
  CLOCK_AHEAD,
  /// The relay dropped messages because too many waited. The detail is how many.
  MESSAGES_DROPPED,
  /// Two copies of one of the own devices' data are in use.
  PROFILE_COPIED,
  /// Somebody sent what only an own device may send; it was dropped.
  FOREIGN_HISTORY,
  /// A message came under another device's identity; it was dropped.
  WRONG_SENDER,
  /// Somebody asked again for a message that was never sent to that device; it was refused.
  RETRY_REFUSED,
  /// The relay said that this device was unlinked but could not prove it.
  UNPROVEN_UNLINK,
  /// The relay gave out prekeys that the device did not sign; nothing is sent under them.
  PREKEYS_REFUSED
}
