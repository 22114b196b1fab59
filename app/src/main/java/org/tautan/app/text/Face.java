package org.tautan.app.text;

import java.lang.Character.UnicodeScript;

/// The typeface in which a run of text is drawn. Asking one face for what it lacks breaks the order
/// of right-to-left words, and so does one run of several scripts that run right to left: JavaFX
/// draws their words from left to right. So a text is cut by script.
public enum Face {
  /// The app's own face: Latin, Greek, Cyrillic, and signs.
  INTER,
  /// Scripts that the own face lacks and the bundled second face has.
  DEJAVU,
  /// What neither has: whatever this computer draws it with.
  SYSTEM;

  /// The face of a code point; [#INTER] also for what belongs to no script.
  static Face of(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case LATIN, GREEK, CYRILLIC, COMMON, INHERITED -> INTER;
      case ARABIC, HEBREW, ARMENIAN, GEORGIAN, NKO, LAO, TIFINAGH -> DEJAVU;
      default -> SYSTEM;
    };
  }

  /// Whether a code point takes the face of its neighbours.
  static boolean isNeutral(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
  }

  /// Whether two letters may stand in one run.
  static boolean isOneRun(int letter, int next) {
    boolean alike = UnicodeScript.of(letter) == UnicodeScript.of(next);
    boolean leftToRight = !Direction.isRightToLeft(letter) && !Direction.isRightToLeft(next);
    return of(letter) == of(next) && (alike || leftToRight);
  }
}
