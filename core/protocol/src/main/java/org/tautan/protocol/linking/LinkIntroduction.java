package org.tautan.protocol.linking;

import org.tautan.protocol.AccountId;
import org.tautan.protocol.Require;

/// Phone → companion: whose phone it is, shown beside the emoji.
public record LinkIntroduction(AccountId account, String displayName) implements LinkStep {
  /// Checks the name's length.
  public LinkIntroduction {
    Require.name(displayName, "display name");
  }
}
