package org.tautan.desktop.qr;

import java.util.List;

/// What was found in a picture.
public sealed interface QrReading {
  /// One QR code or more.
  ///
  /// @param texts what they say, each once; never empty
  record Found(List<String> texts) implements QrReading {
    /// Checks that there is one.
    public Found {
      texts = List.copyOf(texts);
      if (texts.isEmpty()) {
        throw new IllegalArgumentException("nothing found");
      }
    }

    /// What the first of them says.
    public String text() {
      return texts.getFirst();
    }
  }

  /// No QR code that could be read.
  record NotFound() implements QrReading {}

  /// The file is no picture of a kind that can be read, or is broken.
  record NotAPicture() implements QrReading {}

  /// The picture is too large to be looked at.
  record TooLarge(int width, int height) implements QrReading {}

  /// There is no file, or it may not be read.
  ///
  /// @param reason for the person, as the system words it
  record Unreadable(String reason) implements QrReading {}

  /// The screen cannot be seen: there is none, or the system does not let programs look at it.
  ///
  /// @param reason for the person, as the system words it
  record NoScreen(String reason) implements QrReading {}
}
