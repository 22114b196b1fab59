package org.tautan.app.contact;

/// What came of comparing safety numbers by a picture of the other person's screen.
public enum Comparison {
  /// Nothing was compared.
  NOT_YET,
  /// The picture is being looked at.
  LOOKING,
  /// The numbers are the same: nobody stands in between.
  SAME,
  /// They differ.
  DIFFERENT,
  /// No safety number is in the picture.
  NO_CODE
}
