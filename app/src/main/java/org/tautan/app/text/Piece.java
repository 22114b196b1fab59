package org.tautan.app.text;

import java.net.URI;

/// A part of a message's text that is drawn as one.
public sealed interface Piece {
  /// What was written there.
  String source();

  /// Ordinary text.
  record Words(String source, Face face) implements Piece {}

  /// One emoji.
  record Picture(String source) implements Piece {}

  /// The address of a web page.
  record Link(String source, Face face, URI target) implements Piece {}
}
