package org.tautan.app.relay;

import org.tautan.relay.PageHash;

/// How the phone page that a relay serves compares with the one that this program brings.
public sealed interface PageStanding {
  /// Nobody has asked yet, or the relay did not answer.
  record Unknown() implements PageStanding {}

  /// It serves none.
  record None() implements PageStanding {}

  /// It serves the same.
  record Same() implements PageStanding {}

  /// It serves another: of another version, or changed.
  record Other(PageHash there) implements PageStanding {}
}
