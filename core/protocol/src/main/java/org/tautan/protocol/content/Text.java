package org.tautan.protocol.content;

import org.tautan.protocol.Limits;
import org.tautan.protocol.Require;

/// What a person wrote. Does not show itself in a log.
///
/// @param body at most 16 KiB of UTF-8
public record Text(String body) implements Kind {
  /// Checks the size.
  public Text {
    Require.text(body, Limits.TEXT, "text");
  }

  @Override
  public String toString() {
    return "Text[" + body.length() + " characters]";
  }
}
