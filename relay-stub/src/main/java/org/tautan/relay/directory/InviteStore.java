package org.tautan.relay.directory;

import org.tautan.protocol.Bytes;

/// Invites that were given out, by their digests, inside one transaction of the relay's store. Each
/// admits one new account.
public interface InviteStore {
  /// What an invite is good for.
  enum State {
    /// It admits one account.
    GOOD,
    /// It has admitted one.
    USED,
    /// It was never given out, or its time is over.
    UNKNOWN
  }

  /// Keeps an invite.
  void add(Bytes digest, long expiresAt);

  /// How an invite stands at a time.
  State state(Bytes digest, long now);

  /// Uses an invite up.
  void use(Bytes digest);

  /// Forgets the invites that ended before a time.
  void forgetExpiredBefore(long time);
}
