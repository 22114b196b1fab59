package org.tautan.engine.model;

/// Why a ciphertext could not be turned into a message.
public enum Failure {
  /// No session with that device, and it did not open one.
  NO_SESSION,
  /// Altered on the way, or sealed for another session.
  BAD_MAC,
  /// It names a prekey that this device does not have (any more).
  UNKNOWN_PREKEY,
  /// From a session or chain that is too old to have its key.
  STALE,
  /// It skips more messages than a session may.
  TOO_FAR_AHEAD,
  /// Not a message at all.
  MALFORMED
}
