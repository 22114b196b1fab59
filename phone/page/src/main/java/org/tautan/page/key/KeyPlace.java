package org.tautan.page.key;

import org.tautan.protocol.Bytes;

/// Where a database keeps what opens it. Writing waits until it is durable.
public interface KeyPlace {
  /// The ring; empty in a new database.
  Bytes ring();

  /// The guesses that were written last; empty when there were none.
  Bytes guesses();

  /// Puts a ring in the place of the one that is there.
  void keepRing(Bytes ring);

  /// Writes guesses down.
  void keepGuesses(Bytes guesses);
}
