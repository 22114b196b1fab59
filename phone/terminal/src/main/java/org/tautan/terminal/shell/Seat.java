package org.tautan.terminal.shell;

import org.tautan.terminal.boundary.EngineCalls;
import org.tautan.terminal.boundary.EventFeed;
import org.tautan.terminal.dialogue.Dialogue;
import org.tautan.terminal.screen.Look;
import org.tautan.terminal.screen.MessageLines;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Words;

/// A person in front of one device: everything that a screen of the terminal works with.
///
/// @param lines how messages look
public record Seat(
    EngineCalls engine, EventFeed events, Dialogue dialogue, Words words, MessageLines lines) {
  /// Says a sentence.
  public void say(String key, Object... arguments) {
    dialogue.say(words.text(key, arguments));
  }

  /// Says a sentence that matters less.
  public void murmur(String key, Object... arguments) {
    dialogue.say(look().paint(Look.Ink.DIM, words.text(key, arguments)));
  }

  /// Says a sentence that must not be missed.
  public void warn(String key, Object... arguments) {
    dialogue.say(look().paint(Look.Ink.YELLOW, words.text(key, arguments)));
  }

  /// Says a sentence about something that worked.
  public void cheer(String key, Object... arguments) {
    dialogue.say(look().paint(Look.Ink.GREEN, words.text(key, arguments)));
  }

  /// Says what went wrong and what to do.
  public void complain(Problem problem) {
    dialogue.say(look().paint(Look.Ink.RED, words.text(problem)));
  }

  /// What this terminal can show.
  public Look look() {
    return dialogue.look();
  }
}
