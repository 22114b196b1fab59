package org.tautan.terminal.dialogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.tautan.terminal.screen.Look;

/// A dialogue over two streams: for pipes, dumb terminals and tests. It cannot hide what is typed,
/// so it serves for secrets only where nobody looks on.
public final class PlainDialogue implements Dialogue {
  private final BufferedReader in;
  private final PrintStream out;
  private final Look look;

  /// @param in what the person types
  /// @param out what the person sees
  public PlainDialogue(BufferedReader in, PrintStream out, Look look) {
    this.in = in;
    this.out = out;
    this.look = look;
  }

  @Override
  public Optional<String> ask(String prompt) {
    out.print(prompt);
    out.flush();
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<char[]> askSecretly(String prompt) {
    return ask(prompt).map(String::toCharArray);
  }

  @Override
  public void say(String text) {
    out.println(text);
    out.flush();
  }

  @Override
  public void flash(String text) {
    // a pipe keeps everything, so what is replaced at once is not worth writing
  }

  @Override
  public void clear() {
    // a pipe has no screen
  }

  @Override
  public Look look() {
    return look;
  }

  @Override
  public void close() {
    out.flush();
  }
}
