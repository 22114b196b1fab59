package org.tautan.app.emoji;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What an emoji is called in one language.
///
/// @param name its name
/// @param others what else people look for when they want it
record EmojiNames(String name, List<String> others) {
  private static final Pattern SPACES = Pattern.compile("[ \\-]+");
  private static final int IS_NAME = 4;
  private static final int IS_WORD = 3;
  private static final int BEGINS_WORD = 2;
  private static final int BEGINS_OTHER = 1;

  /// @param others divided by bars
  static EmojiNames of(String name, String others) {
    return new EmojiNames(name, others.isEmpty() ? List.of() : List.of(others.split(" \\| ")));
  }

  /// How well a word in lower case fits; 0 for not at all.
  int fits(String word) {
    String own = name.toLowerCase(Locale.ROOT);
    if (own.equals(word)) {
      return IS_NAME;
    }
    List<String> parts = SPACES.splitAsStream(own).toList();
    if (parts.contains(word) || others.contains(word)) {
      return IS_WORD;
    }
    if (parts.stream().anyMatch(part -> part.startsWith(word))) {
      return BEGINS_WORD;
    }
    boolean other =
        others.stream().flatMap(SPACES::splitAsStream).anyMatch(part -> part.startsWith(word));
    return other ? BEGINS_OTHER : 0;
  }
}
