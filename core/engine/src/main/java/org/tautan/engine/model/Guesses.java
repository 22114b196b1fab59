package org.tautan.engine.model;

/// Wrong guesses of a PIN since the last right one. After five of them a pause begins that doubles
/// with each further one, from one minute to one day. Whoever takes a guess writes [#oneMore] down
/// before it is answered, so that ending the program wins none.
///
/// @param wrong how many
/// @param blockedUntil no guess is taken before this, ms since 1970
public record Guesses(int wrong, long blockedUntil) {
  /// None was wrong.
  public static final Guesses NONE = new Guesses(0, 0);

  private static final int FREE = 5;
  private static final long FIRST_PAUSE = 60_000;
  private static final long LONGEST_PAUSE = 24L * 3_600_000;
  private static final int MOST_DOUBLINGS = 20;

  /// Whether a guess has to wait.
  public boolean mustWait(long now) {
    return now < blockedUntil;
  }

  /// How many are left until a pause.
  public int left() {
    return Math.max(0, FREE - wrong);
  }

  /// After another one that may turn out wrong.
  public Guesses oneMore(long now) {
    int over = wrong + 1 - FREE;
    long pause =
        over < 0 ? 0 : Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(over, MOST_DOUBLINGS));
    return new Guesses(wrong + 1, now + pause);
  }
}
