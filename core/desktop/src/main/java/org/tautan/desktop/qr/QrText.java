package org.tautan.desktop.qr;

/// QR codes for a terminal: two modules a character, by half blocks, with the quiet zone. Lines end
/// in `\n`.
public enum QrText {
  /// With ANSI colours (xterm's 256): black on white whatever the terminal's theme.
  COLOURED {
    @Override
    String line(String halves) {
      return "\u001B[38;5;16;48;5;231m" + halves + "\u001B[0m";
    }
  },
  /// Without colours, for dark letters on a light ground.
  FOR_LIGHT_TERMINAL {
    @Override
    String line(String halves) {
      return halves;
    }
  },
  /// Without colours, for light letters on a dark ground.
  FOR_DARK_TERMINAL {
    @Override
    String line(String halves) {
      return halves
          .replace(' ', '*')
          .replace('█', ' ')
          .replace('*', '█')
          .replace('▀', '*')
          .replace('▄', '▀')
          .replace('*', '▄');
    }
  };

  /// The code as text.
  public String render(QrCode code) {
    StringBuilder text = new StringBuilder();
    int end = code.size() + QrCode.QUIET_ZONE;
    for (int y = -QrCode.QUIET_ZONE; y < end; y += 2) {
      StringBuilder halves = new StringBuilder();
      for (int x = -QrCode.QUIET_ZONE; x < end; x++) {
        halves.append(half(code.isDark(x, y), code.isDark(x, y + 1)));
      }
      text.append(line(halves.toString())).append('\n');
    }
    return text.toString();
  }

  /// @param halves a line in which blocks are dark
  abstract String line(String halves);

  private static char half(boolean upperIsDark, boolean lowerIsDark) {
    if (upperIsDark) {
      return lowerIsDark ? '█' : '▀';
    }
    return lowerIsDark ? '▄' : ' ';
  }
}
