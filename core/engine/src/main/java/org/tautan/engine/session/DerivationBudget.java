package org.tautan.engine.session;

/// How many chain steps one received message may cost in all, whoever wrote it: a forged message is
/// told from a late one only after its key was derived, so the number of steps is what bounds the
/// harm. Made afresh for each message and used up by all attempts on it.
final class DerivationBudget {
  /// How far ahead of the last one a message of the current session may be.
  static final int CURRENT_STEPS = 25_000;

  /// The same for all archived sessions together.
  static final int ARCHIVED_STEPS = 2_000;

  /// Where a session stands in its record.
  enum Place {
    CURRENT,
    ARCHIVED
  }

  private int current = CURRENT_STEPS;
  private int archived = ARCHIVED_STEPS;

  /// Takes the steps if they are left; otherwise takes none and says no.
  boolean take(Place place, int steps) {
    switch (place) {
      case CURRENT -> {
        if (steps > current) {
          return false;
        }
        current -= steps;
      }
      case ARCHIVED -> {
        if (steps > archived) {
          return false;
        }
        archived -= steps;
      }
    }
    return true;
  }
}
