package org.tautan.app.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.tautan.app.emoji.Emoji;

/// A message's text, cut into what is drawn alike. Immutable.
///
/// @param source what was written
/// @param pieces together they are the source
/// @param direction which way it runs as a whole
public record MessageText(String source, List<Piece> pieces, Direction direction) {
  private static final int LARGE_AT_MOST = 3;

  /// Cuts a text.
  ///
  /// @param hasPicture tells whether there is a picture of an emoji
  public static MessageText of(String source, Predicate<String> hasPicture) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Links.Found link : Links.in(source)) {
      cut(source.substring(at, link.start()), hasPicture, Piece.Words::new, pieces);
      String written = source.substring(link.start(), link.end());
      cut(written, _ -> false, (run, face) -> new Piece.Link(run, face, link.target()), pieces);
      at = link.end();
    }
    cut(source.substring(at), hasPicture, Piece.Words::new, pieces);
    return new MessageText(
        source, List.copyOf(pieces), Direction.of(source, Direction.LEFT_TO_RIGHT));
  }

  /// Whether it is nothing but up to three emoji, which are drawn large.
  public boolean isLarge() {
    long pictures = pieces.stream().filter(Piece.Picture.class::isInstance).count();
    boolean nothingElse =
        pieces.stream()
            .allMatch(piece -> piece instanceof Piece.Picture || piece.source().isBlank());
    return nothingElse && pictures > 0 && pictures <= LARGE_AT_MOST;
  }

  /// The first link in it.
  public Optional<URI> firstLink() {
    return pieces.stream()
        .filter(Piece.Link.class::isInstance)
        .map(piece -> ((Piece.Link) piece).target())
        .findFirst();
  }

  /// @param asPiece what becomes of the letters between pictures
  private static void cut(
      String text,
      Predicate<String> hasPicture,
      BiFunction<String, Face, Piece> asPiece,
      List<Piece> pieces) {
    StringBuilder run = new StringBuilder();
    OptionalInt letter = OptionalInt.empty();
    for (String grapheme : Graphemes.of(text)) {
      if (Emoji.is(grapheme) && hasPicture.test(grapheme)) {
        flush(run, letter, asPiece, pieces);
        pieces.add(new Piece.Picture(grapheme));
        continue;
      }
      int first = grapheme.codePointAt(0);
      if (!Face.isNeutral(first)) {
        if (letter.isPresent() && !Face.isOneRun(letter.getAsInt(), first)) {
          flush(run, letter, asPiece, pieces);
        }
        letter = OptionalInt.of(first);
      }
      run.append(grapheme);
    }
    flush(run, letter, asPiece, pieces);
  }

  private static void flush(
      StringBuilder run,
      OptionalInt letter,
      BiFunction<String, Face, Piece> asPiece,
      List<Piece> pieces) {
    if (!run.isEmpty()) {
      Face face = letter.isPresent() ? Face.of(letter.getAsInt()) : Face.INTER;
      pieces.add(asPiece.apply(run.toString(), face));
      run.setLength(0);
    }
  }
}
