package org.tautan.terminal.json;

/// What one command of the bot mode does. Runs on the bot's thread, one at a time.
@FunctionalInterface
public interface BotCommand {
  /// Carries it out.
  ///
  /// @throws BadArgumentException before anything is changed
  Answer run(Arguments arguments) throws BadArgumentException;
}
