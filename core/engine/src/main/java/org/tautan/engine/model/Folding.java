package org.tautan.engine.model;

/// Letters as searching compares them: small, and Latin ones without their marks, as SQLite's
/// `unicode61 remove_diacritics 2` has them. A table, because browsers' Java has no normaliser.
final class Folding {
  /// The letters under the marks, from U+00C0 on; a blank where there is no such letter.
  private static final String LATIN =
      "aaaaaa ceeeeiiii nooooo  uuuuy  aaaaaa ceeeeiiii nooooo  uuuuy yaaaaaaccccccccdd"
          + "  eeeeeeeeeegggggggghh  iiiiiiiii   jjkk llllll    nnnnnn   oooooo  rrrrrrssssss"
          + "sstttt  uuuuuuuuuuuuwwyyyzzzzzz                                 oo             u"
          + "u                            aaiioouuuuuuuuuu aaaa    ggkkoooo  j   gg  nnaa    "
          + "aaaaeeeeiiiioooorrrruuuusstt  hh      aaeeooooooooyy                            ";

  /// The same from U+1E00 on.
  private static final String LATIN_ADDITIONAL =
      "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo"
          + "oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy      "
          + "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu"
          + "uuyyyyyyyy      ";

  /// What is below needs no tables.
  private static final int ASCII = 0x80;

  /// The bit in which a small ASCII letter differs from its capital.
  private static final int CASE = 0x20;

  private Folding() {}

  /// Whether a character belongs to a word: letters, digits and their marks do.
  static boolean isWord(int character) {
    if (character < ASCII) {
      return isAsciiWord(character);
    }
    return Character.isLetterOrDigit(character) || isMark(character);
  }

  private static boolean isAsciiWord(int character) {
    int small = character | CASE;
    return (small >= 'a' && small <= 'z') || (character >= '0' && character <= '9');
  }

  /// Whether one of a text's words begins so. Makes no copies, as it is asked of every message
  /// where there is no index.
  ///
  /// @param beginning folded, not empty
  static boolean hasWord(String text, String beginning) {
    boolean inWord = false;
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      boolean isWord = isWord(character);
      if (isWord && !inWord && begins(text, at, beginning)) {
        return true;
      }
      inWord = isWord;
      at += Character.charCount(character);
    }
    return false;
  }

  private static boolean begins(String text, int start, String beginning) {
    int at = start;
    int matched = 0;
    while (at < text.length() && matched < beginning.length()) {
      int character = text.codePointAt(at);
      at += Character.charCount(character);
      if (isLeftOut(character)) {
        continue;
      }
      int folded = letter(character);
      if (!isWord(character) || folded != beginning.codePointAt(matched)) {
        return false;
      }
      matched += Character.charCount(folded);
    }
    return matched == beginning.length();
  }

  /// The marks that are put on letters.
  private static boolean isLeftOut(int character) {
    return character >= 0x300 && character <= 0x36f;
  }

  /// The letters of a word.
  static String fold(CharSequence word) {
    StringBuilder folded = new StringBuilder(word.length());
    int at = 0;
    while (at < word.length()) {
      int character = Character.codePointAt(word, at);
      at += Character.charCount(character);
      if (!isLeftOut(character)) {
        folded.appendCodePoint(letter(character));
      }
    }
    return folded.toString();
  }

  private static int letter(int character) {
    if (character < ASCII) {
      return character >= 'A' && character <= 'Z' ? character | CASE : character;
    }
    char base = under(character);
    return base == ' ' ? Character.toLowerCase(character) : base;
  }

  private static char under(int character) {
    if (character >= 0xc0 && character < 0xc0 + LATIN.length()) {
      return LATIN.charAt(character - 0xc0);
    }
    if (character >= 0x1e00 && character < 0x1e00 + LATIN_ADDITIONAL.length()) {
      return LATIN_ADDITIONAL.charAt(character - 0x1e00);
    }
    return ' ';
  }

  /// Not those that say how a sign before them is drawn.
  private static boolean isMark(int character) {
    int type = Character.getType(character);
    boolean selector = character == 0xfe0e || character == 0xfe0f;
    return (type == Character.NON_SPACING_MARK && !selector)
        || type == Character.COMBINING_SPACING_MARK;
  }
}
