package org.tautan.engine.api;

/// Proof that the phone's owner was there a moment ago, good for two minutes: made by checking the
/// PIN, or by a host whose storage opens to its owner in another way, too, and has just done so.
public interface PresenceProof {
  /// How long it counts, ms.
  long LASTS = 2 * 60_000;

  /// Until when it counts, ms since 1970.
  long validUntil();
}
