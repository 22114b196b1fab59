package org.tautan.app.avatar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/// What stands on colours can be read by everybody: WCAG 2.2, level AA.
class ContrastTest {
  private static final double LEAST = 4.5;
  private static final int AVATARS = 8;

  @Test
  void initialsCanBeReadOnEveryColour() throws IOException {
    Color letters = values("-t-on-avatar").getFirst();
    for (int n = 0; n < AVATARS; n++) {
      List<Color> colours = values("-t-avatar-" + n);
      assertEquals(1, colours.size());
      readable("-t-avatar-" + n, letters, colours.getFirst());
    }
  }

  @Test
  void numbersCanBeReadOnTheirBadgesInLightAndDark() throws IOException {
    pairs("-t-on-badge-quiet", "-t-badge-quiet");
    pairs("-t-on-accent", "-t-accent");
  }

  @Test
  void rowsCanBeReadInLightAndDark() throws IOException {
    for (String text : List.of("-t-text", "-t-muted", "-t-accent", "-t-danger")) {
      pairs(text, "-t-side");
    }
    pairs("-t-text", "-t-selected");
    pairs("-t-muted", "-t-selected");
    pairs("-t-muted", "-t-hover");
  }

  private static void pairs(String text, String ground) throws IOException {
    List<Color> texts = values(text);
    List<Color> grounds = values(ground);
    assertEquals(2, texts.size(), text);
    assertEquals(2, grounds.size(), ground);
    readable(text + " on " + ground + ", light", texts.getFirst(), grounds.getFirst());
    readable(text + " on " + ground + ", dark", texts.getLast(), grounds.getLast());
  }

  private static void readable(String what, Color text, Color ground) {
    double lighter = Math.max(luminance(text), luminance(ground));
    double darker = Math.min(luminance(text), luminance(ground));
    double contrast = (lighter + 0.05) / (darker + 0.05);
    assertTrue(contrast >= LEAST, what + ": " + contrast);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  /// A token's values, light first.
  private static List<Color> values(String token) throws IOException {
    try (var in =
        Objects.requireNonNull(
            Avatar.class.getResourceAsStream("/org/tautan/app/theme/tokens.css"))) {
      String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Pattern.compile("^ +" + token + ": (#[0-9a-f]{6});$", Pattern.MULTILINE)
          .matcher(sheet)
          .results()
          .map((MatchResult result) -> Color.web(result.group(1)))
          .toList();
    }
  }
}
