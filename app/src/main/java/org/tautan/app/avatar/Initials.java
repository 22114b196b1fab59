package org.tautan.app.avatar;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tautan.app.emoji.Emoji;
import org.tautan.app.text.Graphemes;

/// What stands in the round sign of somebody's name.
public sealed interface Initials {
  /// One letter or two, in capitals where the script has them.
  record Letters(String text) implements Initials {}

  /// The emoji with which the name begins.
  record Picture(String grapheme) implements Initials {}

  /// The name has no letter, digit or emoji.
  record None() implements Initials {}

  /// The initials of a name: the first letters of its first and last word. Scripts whose letters
  /// join, or stand for whole syllables, get one letter. A grapheme is never cut, and characters
  /// that only set a direction do not count.
  static Initials of(String name) {
    List<String> heads = Words.heads(name);
    if (heads.isEmpty()) {
      return new None();
    }
    String first = heads.getFirst();
    if (Emoji.is(first)) {
      return new Picture(first);
    }
    String last = heads.getLast();
    boolean pair = heads.size() > 1 && Words.standsAlone(first) && Words.standsAlone(last);
    return new Letters(Words.capital(first) + (pair ? Words.capital(last) : ""));
  }

  /// Takes names apart.
  final class Words {
    private static final Set<UnicodeScript> LETTER_BY_LETTER =
        Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HEBREW,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.COMMON);

    private Words() {}

    private static List<String> heads(String name) {
      return Stream.of(name.split("\\s+", -1)).flatMap(word -> head(word).stream()).toList();
    }

    private static Optional<String> head(String word) {
      for (String one : Graphemes.of(word)) {
        if (Character.isLetterOrDigit(one.codePointAt(0)) || Emoji.is(one)) {
          return Optional.of(one);
        }
      }
      return Optional.empty();
    }

    private static boolean standsAlone(String grapheme) {
      int point = grapheme.codePointAt(0);
      return Character.isLetterOrDigit(point) && LETTER_BY_LETTER.contains(UnicodeScript.of(point));
    }

    /// A letter whose capital is more than one, as that of ß, stays as it is.
    private static String capital(String grapheme) {
      String upper = grapheme.toUpperCase(Locale.ROOT);
      return upper.codePointCount(0, upper.length())
              == grapheme.codePointCount(0, grapheme.length())
          ? upper
          : grapheme;
    }
  }
}
