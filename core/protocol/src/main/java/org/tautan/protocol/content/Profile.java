package org.tautan.protocol.content;

import org.tautan.protocol.Require;

/// What a person shows of themselves.
///
/// @param displayName at most 100 characters
public record Profile(String displayName) {
  /// Checks the name's length.
  public Profile {
    Require.name(displayName, "display name");
  }
}
