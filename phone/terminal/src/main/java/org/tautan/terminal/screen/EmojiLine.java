package org.tautan.terminal.screen;

import java.util.List;
import java.util.stream.Collectors;
import org.tautan.desktop.words.Language;
import org.tautan.engine.linking.LinkEmoji;

/// The three pictures of a linking, with their names.
public final class EmojiLine {
  private EmojiLine() {}

  /// `🐯 tiger 🌵 cactus 🚂 train`; names only where the terminal has no emoji.
  public static String of(List<LinkEmoji> emoji, Language language, Look look) {
    return emoji.stream()
        .map(one -> look.either(one.symbol() + " ", "") + name(one, language))
        .collect(Collectors.joining("    "));
  }

  private static String name(LinkEmoji emoji, Language language) {
    return switch (language) {
      case ENGLISH -> emoji.english();
      case INDONESIAN -> emoji.indonesian();
    };
  }
}
