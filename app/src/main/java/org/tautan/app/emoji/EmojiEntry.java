package org.tautan.app.emoji;

import org.tautan.desktop.words.Language;

/// One emoji of the picker.
///
/// @param symbol what is written
/// @param toning whether it comes in skin tones
/// @param english its name and other words for it, each word of both languages in lower case
/// @param indonesian the same in Indonesian
public record EmojiEntry(
    String symbol,
    EmojiCategory category,
    Toning toning,
    EmojiNames english,
    EmojiNames indonesian) {
  /// Whether an emoji comes in skin tones.
  public enum Toning {
    /// It shows somebody's skin.
    TONES,
    /// It has one look.
    ONE_LOOK
  }

  /// What is written for it in a skin tone; itself where it has none.
  public String in(SkinTone tone) {
    return switch (toning) {
      case TONES -> tone.of(symbol);
      case ONE_LOOK -> symbol;
    };
  }

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
