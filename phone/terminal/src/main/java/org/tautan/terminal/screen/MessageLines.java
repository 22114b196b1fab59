package org.tautan.terminal.screen;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.protocol.AccountId;
import org.tautan.terminal.screen.Look.Ink;
import org.tautan.terminal.words.Words;

/// Messages as lines of a terminal: `14:02 Budi: halo`. Any thread.
public final class MessageLines {
  private static final String INDENT = "       ";

  private final Words words;
  private final Look look;
  private final Clock clock;

  /// @param clock today's date and the time zone
  public MessageLines(Words words, Look look, Clock clock) {
    this.words = words;
    this.look = look;
    this.clock = clock;
  }

  /// One message of a chat.
  ///
  /// @param me the own account
  public String of(Message message, Chat chat, AccountId me) {
    String time = look.paint(Ink.DIM, time(message.sentAt()));
    return switch (message.body()) {
      case MessageBody.Text(String text) ->
          time + "  " + name(message, chat, me) + ": " + said(text) + ticks(message);
      case MessageBody.Note(var line, long detail) ->
          time + "  " + look.paint(Ink.YELLOW, "— " + words.text("line", line, detail));
      case MessageBody.Unknown(int _) ->
          time + "  " + name(message, chat, me) + ": " + dim("message.unknown");
      case MessageBody.Placeholder(var state) ->
          time
              + "  "
              + name(message, chat, me)
              + ": "
              + look.paint(Ink.DIM, words.text("message.placeholder", state));
    };
  }

  /// When something happened: the time alone for today.
  public String time(long millis) {
    ZonedDateTime at = Instant.ofEpochMilli(millis).atZone(clock.getZone());
    String pattern = at.toLocalDate().equals(LocalDate.now(clock)) ? "HH:mm" : "d MMM HH:mm";
    return DateTimeFormatter.ofPattern(pattern, words.language().locale()).format(at);
  }

  /// The day on which something happened: `23 Nov 2026`.
  public String day(long millis) {
    return DateTimeFormatter.ofPattern("d MMM uuuu", words.language().locale())
        .format(Instant.ofEpochMilli(millis).atZone(clock.getZone()));
  }

  private String name(Message message, Chat chat, AccountId me) {
    if (message.sender().account().equals(me)) {
      return look.paint(Ink.CYAN, words.text("message.you"));
    }
    return look.paint(Ink.BOLD, SafeText.line(chat.title()));
  }

  private static String said(String text) {
    return SafeText.lines(text, INDENT);
  }

  private String ticks(Message message) {
    String ticks = Ticks.of(message.status(), look);
    return ticks.isEmpty() ? "" : "  " + ticks;
  }

  private String dim(String key) {
    return look.paint(Ink.DIM, words.text(key));
  }
}
