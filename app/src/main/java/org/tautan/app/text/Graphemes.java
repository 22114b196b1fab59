package org.tautan.app.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What people take for single characters: extended grapheme clusters (Unicode UAX #29), so that a
/// family, a flag or a hand with its skin tone is one.
public final class Graphemes {
  private Graphemes() {}

  /// The clusters of a text, in order; together they are the text.
  public static List<String> of(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> clusters = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      clusters.add(text.substring(start, end));
      start = end;
    }
    return clusters;
  }
}
