package org.tautan.app.emoji;

import org.tautan.desktop.words.Language;

/// One emoji of the picker.
///
/// @param symbol what is written
/// @param english its name and other words for it, each word of both languages in lower case
/// @param indonesian the same in Indonesian
public record EmojiEntry(
    String symbol, EmojiCategory category, EmojiNames english, EmojiNames indonesian) {
  /// What it is called.
  public String name(Language language) {
    return switch (language) {
      case ENGLISH -> english.name();
      case INDONESIAN -> indonesian.name();
    };
  }

  /// How well a word fits, in either language: 0 for not at all.
  int fits(String word) {
    return Math.max(english.fits(word), indonesian.fits(word));
  }
}
