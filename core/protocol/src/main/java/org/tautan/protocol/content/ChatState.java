package org.tautan.protocol.content;

import org.tautan.protocol.wire.Numbered;

/// What the person decided about a chat: `ChatDecision.State` of the schema. An unknown number is
/// malformed.
public enum ChatState implements Numbered {
  /// Nothing yet: the first message of a stranger.
  REQUEST(0),
  /// They are a contact.
  ACCEPTED(1),
  /// Nothing from them is shown.
  BLOCKED(2),
  /// The chat is gone from the list.
  REMOVED(3);

  private final int number;

  ChatState(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
