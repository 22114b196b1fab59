package org.tautan.desktop;

/// What an engine found in its profile when it was opened.
public enum Beginning {
  /// What was stored, or a new profile.
  AS_LEFT,
  /// The last run was until closed ("Stay signed in" was off): whatever was left of it is erased,
  /// and the person, who sees the linking screen again, should be told why.
  AFTER_UNTIL_CLOSED
}
