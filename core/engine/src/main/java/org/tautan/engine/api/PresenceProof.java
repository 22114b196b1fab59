package org.tautan.engine.api;

/// Proof that the phone's owner was there a moment ago: made only by checking the PIN, good for two
/// minutes.
public interface PresenceProof {
  /// Until when it counts, ms since 1970.
  long validUntil();
}
