package org.tautan.app.text;

import javafx.scene.text.TextAlignment;

/// Which way a text runs.
public enum Direction {
  /// As English.
  LEFT_TO_RIGHT,
  /// As Hebrew and Arabic.
  RIGHT_TO_LEFT;

  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';

  /// The way of a text's first letter that has one, which is not of a foreign word ([#isolated];
  /// Unicode UAX #9, P2); else the other way given.
  public static Direction of(String text, Direction otherwise) {
    int isolates = 0;
    for (int point : text.codePoints().toArray()) {
      if (isIsolate(point)) {
        isolates++;
      } else if (point == END_OF_ISOLATE) {
        isolates = Math.max(0, isolates - 1);
      } else if (isolates == 0 && isStrong(point)) {
        return isRightToLeft(point) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
      }
    }
    return otherwise;
  }

  /// The side at which its lines begin. (The order of words is each paragraph's own: a text flow
  /// finds it by itself, and one whose node runs right to left would mistake where its letters
  /// stand.)
  TextAlignment alignment() {
    return switch (this) {
      case LEFT_TO_RIGHT -> TextAlignment.LEFT;
      case RIGHT_TO_LEFT -> TextAlignment.RIGHT;
    };
  }

  /// A foreign word, such as a person's name, for use inside a sentence: whatever way it runs, and
  /// whatever directions it tries to give, the sentence around it keeps its order.
  public static String isolated(String word) {
    return FIRST_STRONG_ISOLATE + withoutControls(word) + END_OF_ISOLATE;
  }

  private static String withoutControls(String word) {
    StringBuilder kept = new StringBuilder();
    word.codePoints().filter(point -> !isControl(point)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isControl(int point) {
    boolean embeds = point >= 0x202A && point <= 0x202E;
    boolean isolates = point >= 0x2066 && point <= 0x2069;
    boolean marks = point == 0x200E || point == 0x200F || point == 0x061C;
    return embeds || isolates || marks || point == '\n' || point == '\r';
  }

  private static boolean isIsolate(int point) {
    return point >= 0x2066 && point <= FIRST_STRONG_ISOLATE;
  }

  private static boolean isStrong(int point) {
    return Character.getDirectionality(point) == Character.DIRECTIONALITY_LEFT_TO_RIGHT
        || isRightToLeft(point);
  }

  /// Whether a letter is of a script that runs right to left.
  static boolean isRightToLeft(int point) {
    byte directionality = Character.getDirectionality(point);
    return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
