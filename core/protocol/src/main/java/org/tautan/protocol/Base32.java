package org.tautan.protocol;

import org.tautan.protocol.MalformedException.Reason;

/// Base32 of RFC 4648 without padding: upper case when written, either case when read.
///
/// Reading is strict: every byte string has exactly one form (but for case), so a text with
/// left-over bits or an impossible length is refused.
public final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  /// Five bits a character, upper case.
  public static String encode(Bytes bytes) {
    StringBuilder text = new StringBuilder((bytes.size() * 8 + 4) / 5);
    int buffer = 0;
    int bits = 0;
    for (int i = 0; i < bytes.size(); i++) {
      buffer = ((buffer << 8) | Byte.toUnsignedInt(bytes.byteAt(i))) & 0xfff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt((buffer >> bits) & 31));
      }
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt(buffer << (5 - bits) & 31));
    }
    return text.toString();
  }

  /// Reads what [#encode(Bytes)] writes.
  public static Bytes decode(String text) throws MalformedException {
    byte[] out = new byte[(int) (text.length() * 5L / 8)];
    int buffer = 0;
    int bits = 0;
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      buffer = ((buffer << 5) | value(text.charAt(i))) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        out[at++] = (byte) (buffer >> bits);
      }
    }
    if (bits >= 5 || (buffer & ((1 << bits) - 1)) != 0) {
      throw new MalformedException(Reason.WRONG_TEXT, "base32 with left-over bits");
    }
    return Bytes.wrap(out);
  }

  private static int value(char c) throws MalformedException {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    if (c >= '2' && c <= '7') {
      return c - '2' + 26;
    }
    throw new MalformedException(Reason.WRONG_TEXT, "not a base32 character");
  }
}
