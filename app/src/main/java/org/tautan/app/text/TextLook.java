package org.tautan.app.text;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.tautan.app.emoji.EmojiImages;

/// What texts that stand together share.
///
/// @param images pictures of emoji
/// @param inLine how large they are between words, in pixels
/// @param large how large they are where nothing else is written
/// @param selection only one of the texts has one
/// @param opener is told of pressed links
public record TextLook(
    EmojiImages images,
    ObservableValue<? extends Number> inLine,
    ObservableValue<? extends Number> large,
    TextSelection selection,
    Consumer<Piece.Link> opener) {
  private static final double IN_LINE = 1.3;
  private static final double LARGE = 2.7;

  /// Of ordinary text.
  ///
  /// @param em how large that is, in pixels
  public static TextLook of(
      EmojiImages images, ObservableValue<? extends Number> em, Consumer<Piece.Link> opener) {
    return new TextLook(
        images,
        em.map(size -> size.doubleValue() * IN_LINE),
        em.map(size -> size.doubleValue() * LARGE),
        new TextSelection(),
        opener);
  }

  /// Cuts a text into what is drawn alike.
  public MessageText cut(String text) {
    return MessageText.of(text, EmojiImages::isThere);
  }
}
