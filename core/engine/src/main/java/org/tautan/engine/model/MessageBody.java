package org.tautan.engine.model;

/// What a message row shows.
public sealed interface MessageBody {
  /// What a person wrote.
  record Text(String text) implements MessageBody {}

  /// Something the conversation says by itself.
  ///
  /// @param detail see [Line]
  record Note(Line line, long detail) implements MessageBody {}

  /// A kind that this version does not know: "update Tautan to see this".
  ///
  /// @param kind the number of its field in `Content`
  record Unknown(int kind) implements MessageBody {}

  /// A message that came and could not be decrypted. It always ends: filled, removed, or lost with
  /// an action.
  record Placeholder(PlaceholderState state) implements MessageBody {}

  /// Where a placeholder stands.
  enum PlaceholderState {
    /// Asked for again.
    WAITING,
    /// The sender no longer has it; the person may ask them.
    LOST
  }
}
