package org.tautan.app.qr;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import org.tautan.desktop.qr.Pixels;

/// What a person gives the window by dropping or pasting: a picture, a file, a text. On the
/// window's thread.
public sealed interface PictureSource {
  /// A picture file.
  record PictureFile(Path path) implements PictureSource {}

  /// A picture.
  record Picture(Pixels pixels) implements PictureSource {}

  /// A text.
  record Words(String text) implements PictureSource {}

  /// Nothing that a code could be in.
  record Nothing() implements PictureSource {}

  /// What a clipboard, or what is being dropped, holds: files first, because browsers and file
  /// managers add their names as texts.
  static PictureSource of(Clipboard board) {
    List<File> files = board.hasFiles() ? board.getFiles() : List.of();
    if (!files.isEmpty()) {
      return new PictureFile(files.getFirst().toPath());
    }
    if (board.hasImage() && board.getImage() != null) {
      return new Picture(pixels(board.getImage()));
    }
    if (board.hasString() && !board.getString().isBlank()) {
      return new Words(board.getString());
    }
    return new Nothing();
  }

  /// A picture's colours.
  private static Pixels pixels(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] colours = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), colours, 0, width);
    return Pixels.ofArgb(width, height, colours);
  }
}
