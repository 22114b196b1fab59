package org.tautan.engine.session;

/// Bytes that are not a message of this wire. Never leaves the package: callers see
/// [DecryptOutcome.Malformed].
final class WireException extends Exception {
  private static final long serialVersionUID = 1;

  /// Without a message and a stack trace: an attacker can cause it as often as they like.
  WireException() {
    super(null, null, false, false);
  }
}
