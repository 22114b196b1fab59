package org.tautan.terminal.screen;

/// Makes what other people wrote harmless to a terminal: names and messages may hold escape
/// sequences that move the cursor, recolour or retitle, and marks that turn the writing direction
/// of what follows.
public final class SafeText {
  private static final int FIRST_ISOLATE = 0x2066;
  private static final int LAST_ISOLATE = 0x2069;
  private static final int FIRST_EMBEDDING = 0x202A;
  private static final int LAST_EMBEDDING = 0x202E;

  private SafeText() {}

  /// One line: control characters and direction marks become `�`, line breaks become spaces.
  public static String line(String text) {
    return clean(text).replace('\n', ' ');
  }

  /// Several lines: the same, but lines stay lines, those after the first indented.
  public static String lines(String text, String indent) {
    return clean(text).replace("\n", "\n" + indent);
  }

  private static String clean(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\t', ' ')
        .codePoints()
        .map(c -> c != '\n' && isHarmful(c) ? '�' : c)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }

  private static boolean isHarmful(int c) {
    return Character.isISOControl(c)
        || (c >= FIRST_EMBEDDING && c <= LAST_EMBEDDING)
        || (c >= FIRST_ISOLATE && c <= LAST_ISOLATE);
  }
}
