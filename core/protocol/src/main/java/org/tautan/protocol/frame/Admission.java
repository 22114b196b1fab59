package org.tautan.protocol.frame;

import org.tautan.protocol.LinkRef;
import org.tautan.protocol.WireSecret;

/// What a new account is admitted by, so that a stranger on the same network gets nowhere.
public sealed interface Admission {
  /// Bytes of an invite.
  int INVITE_SIZE = 16;

  /// Bytes of a set-up token.
  int SET_UP_TOKEN_SIZE = 32;

  /// A ref that was opened with the set-up token; the account begins with that link's activation.
  record ByLink(LinkRef ref) implements Admission {}

  /// An invite, good for one account.
  record ByInvite(WireSecret invite) implements Admission {
    /// Checks the size.
    public ByInvite {
      invite.requireSize(INVITE_SIZE, "invite");
    }
  }

  /// The relay's own token, which its operator has.
  record BySetUpToken(WireSecret token) implements Admission {
    /// Checks the size.
    public BySetUpToken {
      token.requireSize(SET_UP_TOKEN_SIZE, "set-up token");
    }
  }
}
