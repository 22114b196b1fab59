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
import org.tautan.app.look.Contrast;

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
    double contrast = Contrast.between(text, ground);
    assertTrue(contrast >= LEAST, what + ": " + contrast);
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
