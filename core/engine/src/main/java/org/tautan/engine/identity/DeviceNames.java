package org.tautan.engine.identity;

/// Names of devices as they are kept: one line, without what would turn the writing of the sentence
/// around them.
public final class DeviceNames {
  private DeviceNames() {}

  /// The name without control characters and direction marks (Unicode UAX #9), and without space
  /// around it.
  public static String clean(String name) {
    StringBuilder kept = new StringBuilder(name.length());
    for (int at = 0; at < name.length(); at++) {
      if (!isControl(name.charAt(at))) {
        kept.append(name.charAt(at));
      }
    }
    return kept.toString().strip();
  }

  private static boolean isControl(char c) {
    boolean control = c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
    boolean embeds = c >= 0x202A && c <= 0x202E;
    boolean isolates = c >= 0x2066 && c <= 0x2069;
    boolean marks = c == 0x200E || c == 0x200F || c == 0x061C;
    return control || embeds || isolates || marks;
  }
}
