package org.tautan.engine.api;

/// The PIN that proves the phone's owner is there, before linking and unlinking.
public interface Presence {
  /// What came of a guess.
  sealed interface PresenceOutcome {
    /// Right.
    record Proven(PresenceProof proof) implements PresenceOutcome {}

    /// Wrong.
    ///
    /// @param left guesses until a pause
    record Wrong(int left) implements PresenceOutcome {}

    /// Too many wrong guesses.
    ///
    /// @param until when the next guess is taken, ms since 1970
    record Throttled(long until) implements PresenceOutcome {}

    /// No PIN is set.
    record NoPin() implements PresenceOutcome {}
  }

  /// Sets the PIN; to change one, prove the old one first. Slow on purpose (about 0.3 s).
  ///
  /// @param pin at least 4 characters; the caller wipes it
  void setPin(char[] pin);

  /// Checks a guess. Slow on purpose.
  ///
  /// @param pin the caller wipes it
  PresenceOutcome prove(char[] pin);
}
