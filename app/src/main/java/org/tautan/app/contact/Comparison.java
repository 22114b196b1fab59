package org.tautan.app.contact;

import org.tautan.engine.api.SafetyComparison;

/// What came of comparing safety numbers with what is on the other person's screen.
public enum Comparison {
  /// Nothing was compared.
  NOT_YET,
  /// The picture is being looked at.
  LOOKING,
  /// Keys and device lists are the same: nobody stands in between.
  SAME,
  /// The numbers are the same; nothing was said of device lists.
  SAME_NUMBER,
  /// They differ.
  DIFFERENT,
  /// The same keys, but one of the two knows an older device list.
  OLDER_LIST,
  /// The same keys, but different devices are shown to the two.
  CONTRADICTING_LISTS,
  /// It is one's own code.
  OWN_CODE,
  /// The code was made by a newer version.
  VERSION_TOO_NEW,
  /// There is no looking at the screen here.
  NO_SCREEN,
  /// No safety number is there.
  NO_CODE;

  static Comparison of(SafetyComparison outcome) {
    return switch (outcome) {
      case SAME -> SAME;
      case DIFFERENT -> DIFFERENT;
      case OLDER_LIST -> OLDER_LIST;
      case CONTRADICTING_LISTS -> CONTRADICTING_LISTS;
      case OWN_CODE -> OWN_CODE;
    };
  }
}
