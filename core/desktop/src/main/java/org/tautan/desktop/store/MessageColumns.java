package org.tautan.desktop.store;

import java.sql.SQLException;
import java.util.Optional;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageBody.PlaceholderState;
import org.tautan.engine.model.MessageStatus;

/// How a message's body stands in the columns of its row.
///
/// @param kind which body; 1 text, 2 note, 3 unknown, 4 placeholder
/// @param text of a text
/// @param number a note's line, an unknown one's kind, a placeholder's state; else 0
/// @param detail of a note; else 0
record MessageColumns(int kind, Optional<String> text, long number, long detail) {
  static final Codes<MessageStatus> STATUSES =
      Codes.of(
          MessageStatus.class,
          MessageStatus.WAITING,
          MessageStatus.SENT,
          MessageStatus.DELIVERED,
          MessageStatus.READ,
          MessageStatus.FAILED,
          MessageStatus.RECEIVED);

  static final int PLACEHOLDER = 4;

  private static final Codes<PlaceholderState> PLACEHOLDERS =
      Codes.of(PlaceholderState.class, PlaceholderState.WAITING, PlaceholderState.LOST);

  private static final Codes<Line> LINES =
      Codes.of(
          Line.class,
          Line.DEVICE_LINKED,
          Line.DEVICE_LEFT,
          Line.NEW_PHONE,
          Line.LIST_FORKED,
          Line.LIST_WITHHELD,
          Line.LIST_REFUSED,
          Line.LIST_EXPIRED,
          Line.CLOCK_AHEAD,
          Line.MESSAGES_DROPPED,
          Line.PROFILE_COPIED,
          Line.FOREIGN_HISTORY,
          Line.WRONG_SENDER,
          Line.RETRY_REFUSED,
          Line.UNPROVEN_UNLINK,
          Line.PREKEYS_REFUSED);

  private static final int TEXT = 1;
  private static final int NOTE = 2;
  private static final int UNKNOWN = 3;

  /// The condition for rows that a person wrote and a relay has taken, or that could be read.
  static final String WRITTEN =
      "kind IN (%d, %d) AND status NOT IN (%d, %d)"
          .formatted(
              TEXT,
              UNKNOWN,
              STATUSES.number(MessageStatus.WAITING),
              STATUSES.number(MessageStatus.FAILED));

  static MessageColumns of(MessageBody body) {
    return switch (body) {
      case MessageBody.Text(String text) -> new MessageColumns(TEXT, Optional.of(text), 0, 0);
      case MessageBody.Note(Line line, long detail) ->
          new MessageColumns(NOTE, Optional.empty(), LINES.number(line), detail);
      case MessageBody.Unknown(int kind) -> new MessageColumns(UNKNOWN, Optional.empty(), kind, 0);
      case MessageBody.Placeholder(PlaceholderState state) ->
          new MessageColumns(PLACEHOLDER, Optional.empty(), PLACEHOLDERS.number(state), 0);
    };
  }

  static MessageColumns read(Row row) throws SQLException {
    return new MessageColumns(row.integer(), row.optionalText(), row.number(), row.number());
  }

  /// @throws IllegalArgumentException when no body has these columns
  MessageBody body() {
    return switch (kind) {
      case TEXT ->
          new MessageBody.Text(
              text.orElseThrow(() -> new IllegalArgumentException("a text without text")));
      case NOTE -> new MessageBody.Note(LINES.constant(number), detail);
      case UNKNOWN -> new MessageBody.Unknown(Math.toIntExact(number));
      case PLACEHOLDER -> new MessageBody.Placeholder(PLACEHOLDERS.constant(number));
      default -> throw new IllegalArgumentException("no such kind of body: " + kind);
    };
  }
}
