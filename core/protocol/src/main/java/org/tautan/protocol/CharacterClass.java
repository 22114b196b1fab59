package org.tautan.protocol;

/// A set of characters, for reading texts without `java.util.regex`: the phone page would carry 170
/// more classes for the few expressions that we have.
@FunctionalInterface
public interface CharacterClass {
  /// `0` to `9`.
  CharacterClass DIGIT = c -> c >= '0' && c <= '9';

  /// Base32 in either case.
  CharacterClass BASE32 = c -> isLatin(c) || (c >= '2' && c <= '7');

  /// Whether the character is one of these.
  boolean has(char c);

  /// A Latin letter of either case.
  static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /// Where the run of these characters that begins at `from` ends, after at most `most` of them.
  default int end(String text, int from, int most) {
    int at = from;
    while (at < text.length() && at - from < most && has(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// Whether the whole text is `least` to `most` of these characters.
  default boolean fills(String text, int least, int most) {
    return text.length() >= least && end(text, 0, most) == text.length();
  }
}
