package org.tautan.page.key;

/// What came of trying to open a database.
public sealed interface Unlocking {
  /// It is open.
  record Unlocked() implements Unlocking {}

  /// That was not it.
  ///
  /// @param left guesses until a pause
  record Wrong(int left) implements Unlocking {}

  /// Too many wrong guesses.
  ///
  /// @param until when the next one is taken, ms since 1970
  record Throttled(long until) implements Unlocking {}
}
