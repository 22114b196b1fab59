package org.tautan.app.settings;

import org.tautan.engine.model.RelayAddress;

/// Which relay this computer uses for a new link.
public sealed interface RelayChoice {
  /// The one that this program brings and runs.
  record Bundled() implements RelayChoice {}

  /// One that runs elsewhere.
  record Remote(RelayAddress address) implements RelayChoice {}
}
