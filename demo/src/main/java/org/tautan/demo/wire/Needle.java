package org.tautan.demo.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// Something that must not stand anywhere in clear, and the forms in which it could.
///
/// @param text what people wrote or typed
public record Needle(String text) {
  /// Whether it stands there: as UTF-8, UTF-16 of either order, base64 or hexadecimal digits.
  public boolean isIn(byte[] haystack) {
    return isIn(latin(haystack));
  }

  /// The same for bytes that were made a string by [#latin].
  boolean isIn(String haystack) {
    return forms().stream().anyMatch(form -> haystack.contains(latin(form)));
  }

  /// One character a byte: strings are searched by the JVM's own fast code.
  static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private List<byte[]> forms() {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    HexFormat hex = HexFormat.of();
    return List.of(
        utf8,
        text.getBytes(StandardCharsets.UTF_16LE),
        text.getBytes(StandardCharsets.UTF_16BE),
        base64(utf8),
        hex.formatHex(utf8).getBytes(StandardCharsets.US_ASCII),
        hex.withUpperCase().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
  }

  /// Without the last group, which depends on what follows.
  private static byte[] base64(byte[] utf8) {
    byte[] whole = Arrays.copyOf(utf8, utf8.length / 3 * 3);
    return Base64.getEncoder().encode(whole.length == 0 ? utf8 : whole);
  }
}
