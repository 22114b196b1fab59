package org.tautan.app.emoji;

import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// The bundled pictures of emoji (Noto Emoji, 64 pixels wide), loaded when first needed; the last
/// few hundred are kept. On the window's thread.
public final class EmojiImages {
  private static final int KEPT = 400;
  private static final int MOST_KNOWN = 5_000;
  private static final String VARIATION_SELECTOR_16 = "fe0f";
  private static final Map<String, Boolean> THERE = new ConcurrentHashMap<>();

  private final EmojiChoices choices;
  private final Map<String, Image> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Image> eldest) {
          return size() > KEPT;
        }
      };

  /// Pictures and what the person chose of them.
  public EmojiImages(EmojiChoices choices) {
    this.choices = choices;
  }

  /// Which of them the person chose, and in which skin tones.
  public EmojiChoices choices() {
    return choices;
  }

  /// The picture of one emoji, a grapheme; empty for what has none.
  public Optional<Image> of(String emoji) {
    Image known = kept.get(emoji);
    if (known != null) {
      return Optional.of(known);
    }
    @Nullable URL url = find(name(emoji));
    if (url == null) {
      return Optional.empty();
    }
    Image loaded = new Image(url.toExternalForm());
    kept.put(emoji, loaded);
    return Optional.of(loaded);
  }

  /// Whether there is a picture of an emoji. Looked up once, because every text that is drawn asks.
  public static boolean isThere(String emoji) {
    if (THERE.size() > MOST_KNOWN) {
      THERE.clear();
    }
    return THERE.computeIfAbsent(emoji, each -> find(name(each)) != null);
  }

  private static @Nullable URL find(String name) {
    URL exact = EmojiImages.class.getResource("/emoji/" + name + ".png");
    if (exact != null) {
      return exact;
    }
    return EmojiImages.class.getResource("/emoji/" + name + "-" + VARIATION_SELECTOR_16 + ".png");
  }

  private static String name(String emoji) {
    return emoji
        .codePoints()
        .mapToObj(point -> String.format("%04x", point))
        .collect(Collectors.joining("-"));
  }
}
