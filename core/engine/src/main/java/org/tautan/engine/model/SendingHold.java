package org.tautan.engine.model;

/// Why nothing is sent to an account for now. The reason is also a line in its chat.
public enum SendingHold {
  /// Sending is free.
  NONE,
  /// Two device lists with one (epoch, version), or a hash that contradicts a known one: somebody
  /// shows different people different devices (PROTOCOL §4).
  LIST_FORKED,
  /// A newer list was cited end to end, and the relay does not give it out.
  LIST_WITHHELD
}
