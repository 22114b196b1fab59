package org.tautan.terminal.boundary;

import java.util.Arrays;

/// What a PIN has to be.
public final class Pin {
  /// Fewest characters.
  public static final int SHORTEST = 4;

  /// Most characters.
  public static final int LONGEST = 64;

  private Pin() {}

  /// Whether it is long enough, and not too long.
  public static boolean isAcceptable(char[] pin) {
    return pin.length >= SHORTEST && pin.length <= LONGEST;
  }

  /// Overwrites it.
  public static void wipe(char[] pin) {
    Arrays.fill(pin, '\0');
  }
}
