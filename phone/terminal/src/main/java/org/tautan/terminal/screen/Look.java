package org.tautan.terminal.screen;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What this terminal can show. Immutable.
public record Look(Colours colours, Letters letters) {
  /// Whether text may be coloured.
  public enum Colours {
    /// ANSI colours.
    ON,
    /// None: not a terminal, or the person set `NO_COLOR`.
    OFF
  }

  /// Which characters come out right.
  public enum Letters {
    /// All of Unicode.
    UNICODE,
    /// Only ASCII.
    ASCII
  }

  /// Where output goes.
  public enum Output {
    /// A terminal with a person in front.
    TERMINAL,
    /// A pipe or a file.
    PIPE
  }

  /// Bold, dim and so on.
  public enum Ink {
    /// Headings and names.
    BOLD("1"),
    /// What matters less.
    DIM("2"),
    /// Good news.
    GREEN("32"),
    /// Warnings.
    YELLOW("33"),
    /// Trouble.
    RED("31"),
    /// Read, and what one wrote oneself.
    CYAN("36");

    private final String code;

    Ink(String code) {
      this.code = code;
    }
  }

  /// What the environment says: no colours in a pipe, with `NO_COLOR` (no-color.org) or on a dumb
  /// terminal; ASCII where the output's character set is not UTF-8.
  public static Look detect(Map<String, String> environment, Output output, Charset charset) {
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean dumb = "dumb".equals(environment.getOrDefault("TERM", ""));
    return new Look(
        output == Output.TERMINAL && !refused && !dumb ? Colours.ON : Colours.OFF,
        charset.equals(StandardCharsets.UTF_8) ? Letters.UNICODE : Letters.ASCII);
  }

  /// The text in that ink, where there are colours.
  public String paint(Ink ink, String text) {
    return colours == Colours.ON ? "\u001B[" + ink.code + "m" + text + "\u001B[0m" : text;
  }

  /// The first where Unicode comes out right, else the second.
  public String either(String unicode, String ascii) {
    return letters == Letters.UNICODE ? unicode : ascii;
  }
}
