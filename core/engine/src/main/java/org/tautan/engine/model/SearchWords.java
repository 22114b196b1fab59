package org.tautan.engine.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What somebody looks for: a text has it when each of these words begins one of its own, in any
/// order, without regard to capitals and to the marks on Latin letters.
///
/// @param words folded, at most [#MOST] of at most [#LONGEST] characters; none finds nothing
public record SearchWords(List<String> words) {
  /// More words are not looked for.
  public static final int MOST = 8;

  /// What is longer is cut off.
  public static final int LONGEST = 64;

  /// A part of a text.
  ///
  /// @param start of its first character
  /// @param end after its last one
  public record Mark(int start, int end) {}

  /// Checks the size.
  public SearchWords {
    words = List.copyOf(words);
    if (words.size() > MOST) {
      throw new IllegalArgumentException("too many words");
    }
  }

  /// The words of what was typed, which may be anything.
  public static SearchWords of(String typed) {
    Set<String> words = new LinkedHashSet<>();
    for (Mark mark : wordsOf(typed)) {
      String word = Folding.fold(typed.substring(mark.start(), mark.end()));
      if (!word.isEmpty() && words.size() < MOST) {
        words.add(cut(word));
      }
    }
    return new SearchWords(List.copyOf(words));
  }

  /// Whether there is nothing to look for.
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /// Whether a text has them all.
  public boolean isIn(String text) {
    for (String word : words) {
      if (!Folding.hasWord(text, word)) {
        return false;
      }
    }
    return !words.isEmpty();
  }

  /// The words of a text that begin with one of these.
  public List<Mark> marks(String text) {
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : wordsOf(text)) {
      String folded = Folding.fold(text.substring(mark.start(), mark.end()));
      for (String word : words) {
        if (folded.startsWith(word)) {
          marks.add(mark);
          break;
        }
      }
    }
    return marks;
  }

  private static List<Mark> wordsOf(String text) {
    List<Mark> words = new ArrayList<>();
    int start = -1;
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      boolean inWord = Folding.isWord(character);
      if (inWord && start < 0) {
        start = at;
      } else if (!inWord && start >= 0) {
        words.add(new Mark(start, at));
        start = -1;
      }
      at += Character.charCount(character);
    }
    if (start >= 0) {
      words.add(new Mark(start, text.length()));
    }
    return words;
  }

  private static String cut(String word) {
    if (word.length() <= LONGEST) {
      return word;
    }
    int end = Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return word.substring(0, end);
  }
}
