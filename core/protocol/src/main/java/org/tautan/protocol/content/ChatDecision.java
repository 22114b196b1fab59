package org.tautan.protocol.content;

import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.Require;
import org.tautan.protocol.WireSecret;

/// What the person decided about a chat, and what the account knows of the other side. Own account
/// only.
///
/// @param contactKey 16 bytes: that contact's key, when this account has their link
/// @param decidedAt hybrid logical clock; the higher one wins
public record ChatDecision(
    AccountId chat,
    ChatState state,
    String displayName,
    Optional<WireSecret> contactKey,
    long decidedAt)
    implements Kind {
  /// Checks sizes and clock.
  public ChatDecision {
    Require.name(displayName, "display name");
    contactKey.ifPresent(key -> key.requireSize(Limits.CONTACT_KEY, "contact key"));
    Require.natural(decidedAt, "decided at");
  }
}
