package org.tautan.app.chatlist;

import java.util.Optional;
import org.tautan.engine.api.EngineEvent.Activity;
import org.tautan.engine.model.ChatOverview;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageBody.PlaceholderState;
import org.tautan.engine.model.MessageStatus;
import org.tautan.protocol.AccountId;

/// What a row of the list tells of a conversation's end, what matters most first: who types, what
/// was begun to write, then the newest row.
public sealed interface Preview {
  /// The other person is typing.
  record Typing() implements Preview {}

  /// What was begun to write.
  record Draft(String text) implements Preview {}

  /// This person's own words, and how far they have come.
  record Mine(String text, MessageStatus status) implements Preview {}

  /// The other person's words.
  record Theirs(String text) implements Preview {}

  /// Something that the conversation says by itself.
  record Told(Line line) implements Preview {}

  /// A kind of message that this version does not know.
  record NeedsUpdate() implements Preview {}

  /// A message that could not be decrypted.
  record Undecrypted(PlaceholderState state) implements Preview {}

  /// The chat is blocked.
  record Blocked() implements Preview {}

  /// Nothing was said yet.
  record Nothing() implements Preview {}

  /// More than any row shows.
  int LONGEST = 160;

  /// The preview of a chat.
  ///
  /// @param own this person's account
  /// @param activity whether the other person types
  static Preview of(ChatOverview chat, AccountId own, Activity activity) {
    if (chat.chat().state() == ChatState.BLOCKED) {
      return new Blocked();
    }
    if (activity == Activity.TYPING) {
      return new Typing();
    }
    if (!chat.flags().draft().isBlank()) {
      return new Draft(oneLine(chat.flags().draft()));
    }
    Optional<Message> last = chat.last();
    return last.isEmpty() ? new Nothing() : of(last.get(), own);
  }

  private static Preview of(Message last, AccountId own) {
    return switch (last.body()) {
      case MessageBody.Text(String text) ->
          last.sender().account().equals(own)
              ? new Mine(oneLine(text), last.status())
              : new Theirs(oneLine(text));
      case MessageBody.Note(Line line, long _) -> new Told(line);
      case MessageBody.Unknown(int _) -> new NeedsUpdate();
      case MessageBody.Placeholder(PlaceholderState state) -> new Undecrypted(state);
    };
  }

  /// A text's beginning, without its line breaks.
  static String oneLine(String text) {
    int points = text.codePointCount(0, Math.min(text.length(), 2 * LONGEST));
    int end = text.offsetByCodePoints(0, Math.min(points, LONGEST));
    String begin = text.substring(0, end).replaceAll("\\s+", " ").strip();
    return end < text.length() ? begin + "…" : begin;
  }
}
