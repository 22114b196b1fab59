package org.tautan.engine.store.memory;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.optional;

import java.util.Optional;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageBody.PlaceholderState;
import org.tautan.engine.model.MessageStatus;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;
import org.tautan.protocol.wire.Types;

/// A message's body as the fields of its row: exactly one of them is there.
///
/// @param note a line's name and its detail
/// @param placeholder a state's name
record MessageRow(
    Optional<String> text,
    Optional<Note> note,
    Optional<Integer> unknown,
    Optional<String> placeholder) {
  private record Note(String line, long detail) {
    static final MessageCodec<Note> CODEC =
        MessageCodec.of(
            field(1, RowTypes.CONSTANT, Note::line),
            field(2, FieldType.UINT64, Note::detail),
            Note::new);
  }

  private static final MessageCodec<MessageRow> BODY =
      MessageCodec.of(
          optional(1, RowTypes.TEXT, MessageRow::text),
          optional(2, FieldType.message(Note.CODEC), MessageRow::note),
          optional(3, FieldType.UINT32, MessageRow::unknown),
          optional(4, RowTypes.CONSTANT, MessageRow::placeholder),
          MessageRow::new);

  /// A whole message.
  static final MessageCodec<Message> CODEC =
      MessageCodec.of(
          field(1, Types.ACCOUNT, Message::chat),
          field(2, RowTypes.DEVICE_FIELD, Message::sender),
          field(3, Types.MESSAGE_ID, Message::id),
          field(4, RowTypes.PLACE, Message::order),
          field(5, FieldType.UINT64, Message::sentAt),
          field(6, FieldType.message(BODY), message -> of(message.body())),
          field(7, RowTypes.CONSTANT, message -> message.status().name()),
          (chat, sender, id, order, sentAt, body, status) ->
              new Message(
                  chat, sender, id, order, sentAt, body.body(), MessageStatus.valueOf(status)));

  private static MessageRow of(MessageBody body) {
    Optional<String> none = Optional.empty();
    return switch (body) {
      case MessageBody.Text(String text) ->
          new MessageRow(Optional.of(text), Optional.empty(), Optional.empty(), none);
      case MessageBody.Note(Line line, long detail) ->
          new MessageRow(none, Optional.of(new Note(line.name(), detail)), Optional.empty(), none);
      case MessageBody.Unknown(int kind) ->
          new MessageRow(none, Optional.empty(), Optional.of(kind), none);
      case MessageBody.Placeholder(PlaceholderState state) ->
          new MessageRow(none, Optional.empty(), Optional.empty(), Optional.of(state.name()));
    };
  }

  private MessageBody body() {
    return text.<MessageBody>map(MessageBody.Text::new)
        .or(() -> note.map(n -> new MessageBody.Note(Line.valueOf(n.line()), n.detail())))
        .or(() -> unknown.map(MessageBody.Unknown::new))
        .or(() ->
            placeholder.map(state -> new MessageBody.Placeholder(PlaceholderState.valueOf(state))))
        .orElseThrow(() -> new IllegalArgumentException("a message without a body"));
  }
}
