package org.tautan.terminal.json;

import java.io.IOException;
import java.io.Reader;

/// Lines of a stream, none longer than a bound, so that a stream without line ends costs no memory.
/// One thread.
final class BoundedLines {
  private final Reader in;
  private final int limit;

  /// What there is to read next.
  sealed interface Next {}

  /// A line, without its end.
  record Line(String text) implements Next {}

  /// A line that was too long; it was skipped.
  record TooLong() implements Next {}

  /// The stream has ended.
  record End() implements Next {}

  /// @param limit characters in a line
  BoundedLines(Reader in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  Next next() throws IOException {
    StringBuilder line = new StringBuilder();
    boolean tooLong = false;
    int c = in.read();
    if (c < 0) {
      return new End();
    }
    for (; c >= 0 && c != '\n'; c = in.read()) {
      tooLong |= line.length() >= limit;
      if (!tooLong) {
        line.append((char) c);
      }
    }
    return tooLong ? new TooLong() : new Line(line.toString());
  }
}
