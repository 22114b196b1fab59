package org.tautan.app.conversation;

import org.tautan.app.text.Direction;
import org.tautan.app.words.Words;
import org.tautan.engine.model.MessageBody;

/// What a conversation says by itself, in words.
///
/// @param isOwn whether it is the chat in which this account's own devices speak
record LineWords(Words words, boolean isOwn) {
  /// @param title what the person calls the other side
  String text(MessageBody.Note note, String title) {
    return isOwn
        ? words.text("conversation.own-line", note.line(), "", note.detail())
        : words.text("conversation.line", note.line(), Direction.isolated(title), note.detail());
  }
}
