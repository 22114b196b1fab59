package org.tautan.engine.model;

/// How far a message has come. For sent ones the order below is the order of ticks, and a status
/// never goes back, `FAILED` apart, from which a person may try again.
public enum MessageStatus {
  /// Kept here, not yet accepted by the relay.
  WAITING,
  /// Accepted by the relay (one tick).
  SENT,
  /// Stored by one of the other side's devices (two ticks).
  DELIVERED,
  /// Seen by the other person.
  READ,
  /// Will not be sent without the person's doing.
  FAILED,
  /// Came from the other side.
  RECEIVED
}
