package org.tautan.app.text;

import static java.util.stream.Collectors.joining;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A text on one line whose parts are drawn by a node each: cut where what runs to the right meets
/// what runs to the left, as the Unicode Bidirectional Algorithm (UAX #9) says for the text as a
/// whole, and then like a message. Immutable.
///
/// @param parts as they were written
public record LineOfText(List<Part> parts) {
  /// A part of the source that is to be told from the rest.
  ///
  /// @param start of its first character
  /// @param end after its last one
  public record Mark(int start, int end) {}

  /// How a part is drawn.
  public enum Emphasis {
    /// As the rest.
    PLAIN,
    /// It stands in a [Mark].
    MARKED
  }

  /// What is drawn as one.
  ///
  /// @param level how deep it is embedded; what is odd runs from right to left
  public record Part(Piece piece, int level, Emphasis emphasis) {
    private static final String BRACKETS = "()[]{}<>«»‹›";

    /// Which way it runs.
    public Direction direction() {
      return level % 2 == 0 ? Direction.LEFT_TO_RIGHT : Direction.RIGHT_TO_LEFT;
    }

    /// Whether it is nothing but signs that run from right to left, as the words around them do. A
    /// node that has no such words would draw them from left to right.
    public boolean isSigns() {
      return direction() == Direction.RIGHT_TO_LEFT
          && piece.source().codePoints().noneMatch(Direction::isRightToLeft);
    }

    /// What a node is given to draw: signs as they look from left to right.
    public String text() {
      String source = piece.source();
      return isSigns()
          ? Graphemes.of(source).reversed().stream().map(Part::mirrored).collect(joining())
          : source;
    }

    private static String mirrored(String sign) {
      int at = BRACKETS.indexOf(sign);
      return at < 0 ? sign : BRACKETS.substring(at ^ 1, (at ^ 1) + 1);
    }
  }

  /// Cuts a text, which has no line breaks.
  ///
  /// @param hasPicture tells whether there is a picture of an emoji
  public static LineOfText of(String source, Predicate<String> hasPicture) {
    return of(source, List.of(), hasPicture);
  }

  /// Cuts a text of which some is marked.
  ///
  /// @param marks in their order, none within another
  public static LineOfText of(String source, List<Mark> marks, Predicate<String> hasPicture) {
    int base =
        switch (Direction.of(source, Direction.LEFT_TO_RIGHT)) {
          case LEFT_TO_RIGHT -> Bidi.DIRECTION_LEFT_TO_RIGHT;
          case RIGHT_TO_LEFT -> Bidi.DIRECTION_RIGHT_TO_LEFT;
        };
    Bidi runs = new Bidi(source, base);
    List<Part> parts = new ArrayList<>();
    for (int run = 0; run < runs.getRunCount(); run++) {
      int level = runs.getRunLevel(run);
      int start = runs.getRunStart(run);
      for (int end : ends(start, runs.getRunLimit(run), marks)) {
        Emphasis emphasis = isMarked(start, marks) ? Emphasis.MARKED : Emphasis.PLAIN;
        MessageText.of(source.substring(start, end), hasPicture)
            .pieces()
            .forEach(piece -> parts.add(new Part(piece, level, emphasis)));
        start = end;
      }
    }
    return new LineOfText(List.copyOf(parts));
  }

  /// Where the pieces of a run end: at every border of a mark, and at its own end.
  private static TreeSet<Integer> ends(int start, int limit, List<Mark> marks) {
    TreeSet<Integer> ends = new TreeSet<>();
    for (Mark mark : marks) {
      ends.add(mark.start());
      ends.add(mark.end());
    }
    ends.removeIf(end -> end <= start || end >= limit);
    ends.add(limit);
    return ends;
  }

  private static boolean isMarked(int at, List<Mark> marks) {
    return marks.stream().anyMatch(mark -> mark.start() <= at && at < mark.end());
  }

  /// Puts what stands for parts into the order in which it is seen, from left to right.
  ///
  /// @param standing one for each part, as they were written; those behind the room's end are left
  ///   out
  public <T> List<T> fromLeftToRight(List<T> standing) {
    byte[] levels = new byte[standing.size()];
    Integer[] order = new Integer[levels.length];
    for (int n = 0; n < levels.length; n++) {
      levels[n] = (byte) parts.get(n).level();
      order[n] = n;
    }
    Bidi.reorderVisually(levels, 0, order, 0, order.length);
    return Stream.of(order).<T>map(standing::get).toList();
  }
}
