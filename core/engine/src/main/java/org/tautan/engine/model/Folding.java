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

  private Folding() {}

  /// Whether a character belongs to a word: letters, digits and their marks do.
  static boolean isWord(int character) {
    return Character.isLetterOrDigit(character) || isMark(character);
  }

  /// The letters of a word.
  static String fold(CharSequence word) {
    StringBuilder folded = new StringBuilder(word.length());
    int at = 0;
    while (at < word.length()) {
      int character = Character.codePointAt(word, at);
      at += Character.charCount(character);
      if (character < 0x300 || character > 0x36f) {
        folded.appendCodePoint(letter(character));
      }
    }
    return folded.toString();
  }

  private static int letter(int character) {
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
