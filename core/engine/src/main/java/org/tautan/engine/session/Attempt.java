package org.tautan.engine.session;

/// What came of one message on one session state.
sealed interface Attempt {
  /// MAC and padding are right.
  ///
  /// @param next the state to keep from now on
  @SuppressWarnings("ArrayRecordComponent") // taken apart at once
  record Opened(SessionState next, byte[] plaintext) implements Attempt {}

  /// The state stays as it was.
  record Failed(Failure why) implements Attempt {}

  /// In ascending order of how much they say, when several states fail in different ways.
  enum Failure {
    BAD_MAC,
    MALFORMED,
    TOO_FAR_AHEAD,
    STALE,
    DUPLICATE
  }
}
