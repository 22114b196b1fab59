package org.tautan.engine.api;

import org.tautan.engine.model.Message;
import org.tautan.engine.model.SendingHold;

/// What came of a message that a person wrote.
public sealed interface SendOutcome {
  /// It is stored and goes out as soon as it can, whatever happens to this program.
  record Queued(Message message) implements SendOutcome {}

  /// Longer than 16 KiB, or empty.
  record WrongSize() implements SendOutcome {}

  /// There is no such chat.
  record NoChat() implements SendOutcome {}

  /// The chat is a request; accept it first.
  record NotAccepted() implements SendOutcome {}

  /// The chat is blocked.
  record Blocked() implements SendOutcome {}

  /// Sending to this account has stopped, for its safety.
  record Held(SendingHold why) implements SendOutcome {}

  /// The phone has not been heard for 14 days; open it, then go on.
  record PhoneSilent() implements SendOutcome {}

  /// This device is not (any more) one of an account.
  record NotLinked() implements SendOutcome {}
}
