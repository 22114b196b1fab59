package org.tautan.app.search;

import java.util.ArrayList;
import java.util.List;
import org.tautan.app.text.LineOfText.Mark;
import org.tautan.engine.model.SearchWords;

/// What a row shows of a message: one line around the first word that was found.
///
/// @param text without line breaks
/// @param marks the words that were found in it, in their order
record Snippet(String text, List<Mark> marks) {
  /// More than any row shows.
  static final int LONGEST = 160;

  /// How much stands before the first word that was found.
  static final int BEFORE = 24;

  private static final String CUT = "…";

  /// The snippet of a text in which words were found.
  static Snippet of(String source, SearchWords words) {
    String line = oneLine(source);
    List<SearchWords.Mark> found = words.marks(line);
    int first = found.isEmpty() ? 0 : found.getFirst().start();
    int start = first <= BEFORE ? 0 : wordFrom(line, first - BEFORE, first);
    int end = line.length() - start <= LONGEST ? line.length() : whole(line, start + LONGEST);
    String before = start > 0 ? CUT : "";
    String after = end < line.length() ? CUT : "";
    List<Mark> marks = new ArrayList<>();
    for (SearchWords.Mark mark : found) {
      if (mark.end() <= end) {
        int shift = before.length() - start;
        marks.add(new Mark(mark.start() + shift, mark.end() + shift));
      }
    }
    return new Snippet(before + line.substring(start, end) + after, List.copyOf(marks));
  }

  /// The beginning of the first whole word from a place on, or the place itself where there is none
  /// before another one.
  private static int wordFrom(String line, int place, int limit) {
    int blank = line.indexOf(' ', place);
    return blank >= 0 && blank < limit ? blank + 1 : whole(line, place);
  }

  /// A place that is not within a character.
  private static int whole(String line, int place) {
    return Character.isLowSurrogate(line.charAt(place)) ? place - 1 : place;
  }

  private static String oneLine(String source) {
    return source.replaceAll("\\s+", " ").strip();
  }
}
