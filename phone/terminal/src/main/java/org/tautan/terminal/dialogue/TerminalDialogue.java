package org.tautan.terminal.dialogue;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;
import org.tautan.terminal.screen.Look;

/// A dialogue in a real terminal, with JLine: what arrives appears above the line that is being
/// typed, earlier lines come back with the arrow keys, TAB completes commands, secrets stay hidden.
///
/// Nothing that was typed is written to a file.
public final class TerminalDialogue implements Dialogue {
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final Terminal terminal;
  private final LineReader reader;
  private final Look look;
  private boolean flashing;

  private TerminalDialogue(Terminal terminal, LineReader reader, Look look) {
    this.terminal = terminal;
    this.reader = reader;
    this.look = look;
  }

  /// Takes over the terminal.
  ///
  /// @param completions the commands that TAB offers at the beginning of a line, at any time
  public static TerminalDialogue open(Look look, Supplier<Collection<String>> completions)
      throws IOException {
    Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build();
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .completer((_, line, candidates) -> {
              if (line.wordIndex() == 0) {
                completions.get().forEach(name -> candidates.add(new Candidate(name)));
              }
            })
            .build();
    return new TerminalDialogue(terminal, reader, look);
  }

  @Override
  public Optional<String> ask(String prompt) {
    try {
      return Optional.of(reader.readLine(prompt));
    } catch (UserInterruptException | EndOfFileException _) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<char[]> askSecretly(String prompt) {
    reader.setVariable(LineReader.DISABLE_HISTORY, true);
    try {
      return Optional.of(reader.readLine(prompt, '*').toCharArray());
    } catch (UserInterruptException | EndOfFileException _) {
      return Optional.empty();
    } finally {
      reader.setVariable(LineReader.DISABLE_HISTORY, false);
    }
  }

  @Override
  public void say(String text) {
    if (flashing) {
      flashing = false;
      terminal.writer().print(CLEAR_LINE);
    }
    reader.printAbove(text);
  }

  @Override
  public void flash(String text) {
    flashing = true;
    terminal.writer().print(CLEAR_LINE + text);
    terminal.flush();
  }

  @Override
  public void clear() {
    terminal.puts(InfoCmp.Capability.clear_screen);
    terminal.flush();
  }

  @Override
  public Look look() {
    return look;
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException _) {
      // the terminal is gone, and with it everything that could be given back
    }
  }
}
