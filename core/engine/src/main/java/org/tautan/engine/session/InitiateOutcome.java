package org.tautan.engine.session;

/// What starting a session from a prekey bundle ended with. All refusals mean a bundle that its
/// owner did not make, and nothing is to be sent under it.
public sealed interface InitiateOutcome {
  /// A new current session; the one before it is archived. Store it before sending.
  record Initiated(SessionRecord record) implements InitiateOutcome {}

  /// The bundle is for another device than the peer.
  record WrongDevice() implements InitiateOutcome {}

  /// A prekey of the bundle is not signed by the certified identity key.
  record BadSignature() implements InitiateOutcome {}

  /// A key of the bundle is no key: not canonical, or of low order.
  record UnusableKey() implements InitiateOutcome {}
}
