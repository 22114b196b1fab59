package org.tautan.desktop.host;

/// A step that failed.
///
/// @param cause a `RuntimeException` of the engine or of one of its ports, or an `Error`
/// @param recovery what the thread does about it
public record StepFailure(Throwable cause, Recovery recovery) {
  /// What the thread does about a failure.
  public enum Recovery {
    /// Steps again soon: what was not committed was rolled back, and is tried again.
    RETRY,
    /// Nothing more: the thread has ended, and the program should be started again.
    STOPPED
  }
}
