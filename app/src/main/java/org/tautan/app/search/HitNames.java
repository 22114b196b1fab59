package org.tautan.app.search;

import org.tautan.engine.model.Message;

/// How a message that was found is named.
public interface HitNames {
  /// Whose chat it stands in.
  String chat(Message hit);

  /// When it was written, briefly.
  String when(Message hit);

  /// Whether this person wrote it.
  boolean isOwn(Message hit);
}
