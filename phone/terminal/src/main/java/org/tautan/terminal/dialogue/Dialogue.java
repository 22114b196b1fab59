package org.tautan.terminal.dialogue;

import java.util.Optional;
import org.tautan.terminal.screen.Look;

/// A person at a terminal, who is asked for lines and told others.
///
/// [#ask] and [#askSecretly] belong to one thread, the shell's; [#say] may be called from any.
public interface Dialogue extends AutoCloseable {
  /// Waits for a line.
  ///
  /// @return empty once the person has closed the input
  Optional<String> ask(String prompt);

  /// Waits for a line that is not shown. The caller wipes it.
  Optional<char[]> askSecretly(String prompt);

  /// Shows one line or several, above the line that is being typed.
  void say(String text);

  /// Shows one line that the next thing shown replaces, such as a countdown. Nothing in a pipe.
  void flash(String text);

  /// Begins with an empty screen. Nothing in a pipe.
  void clear();

  /// What this terminal can show.
  Look look();

  /// Gives the terminal back as it was.
  @Override
  void close();
}
