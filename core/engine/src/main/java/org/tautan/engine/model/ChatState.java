package org.tautan.engine.model;

/// What the person has decided about another account.
public enum ChatState {
  /// Somebody without our contact key wrote first; nothing is answered until the person decides.
  REQUEST,
  /// An ordinary chat: receipts, retries and notifications work.
  ACCEPTED,
  /// Nothing of that account is shown or answered.
  BLOCKED,
  /// Taken off the list; a new message from that account opens it again as a request.
  REMOVED
}
