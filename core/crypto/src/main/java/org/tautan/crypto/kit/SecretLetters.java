package org.tautan.crypto.kit;

import java.util.Arrays;

/// Base32 (RFC 4648) in arrays that can be wiped, for whole multiples of 40 bits.
final class SecretLetters {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BLOCK_BYTES = 5;
  private static final int BLOCK_LETTERS = 8;
  private static final byte WRONG = -1;

  private SecretLetters() {}

  /// The ASCII letters of the bytes.
  static byte[] encode(byte[] bytes) {
    byte[] letters = new byte[bytes.length / BLOCK_BYTES * BLOCK_LETTERS];
    for (int block = 0; block * BLOCK_BYTES < bytes.length; block++) {
      long bits = 0;
      for (int i = 0; i < BLOCK_BYTES; i++) {
        bits = (bits << 8) | (bytes[block * BLOCK_BYTES + i] & 0xFF);
      }
      for (int i = BLOCK_LETTERS - 1; i >= 0; i--, bits >>>= 5) {
        letters[block * BLOCK_LETTERS + i] = (byte) ALPHABET.charAt((int) (bits & 31));
      }
    }
    return letters;
  }

  /// The bytes of letters' values.
  static byte[] decode(byte[] values) {
    byte[] bytes = new byte[values.length / BLOCK_LETTERS * BLOCK_BYTES];
    for (int block = 0; block * BLOCK_LETTERS < values.length; block++) {
      long bits = 0;
      for (int i = 0; i < BLOCK_LETTERS; i++) {
        bits = (bits << 5) | values[block * BLOCK_LETTERS + i];
      }
      for (int i = BLOCK_BYTES - 1; i >= 0; i--, bits >>>= 8) {
        bytes[block * BLOCK_BYTES + i] = (byte) bits;
      }
    }
    return bytes;
  }

  /// The value, 0 to 31, of every typed letter, separators left out; −1 for what is no letter.
  static byte[] values(CharSequence typed) {
    byte[] values = new byte[typed.length()];
    int count = 0;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (!Character.isWhitespace(c) && c != '-' && c != '\u2011' && c != '\u00a0') {
        values[count++] = value(c);
      }
    }
    byte[] result = Arrays.copyOf(values, count);
    Arrays.fill(values, (byte) 0);
    return result;
  }

  /// Where the first value is that is no letter's, or −1.
  static int firstWrong(byte[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == WRONG) {
        return i;
      }
    }
    return -1;
  }

  /// The ASCII letters with these values.
  static byte[] ascii(byte[] values) {
    byte[] letters = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      letters[i] = (byte) ALPHABET.charAt(values[i]);
    }
    return letters;
  }

  private static byte value(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (byte) (c - 'A');
    }
    if (c >= 'a' && c <= 'z') {
      return (byte) (c - 'a');
    }
    if (c >= '2' && c <= '7') {
      return (byte) (c - '2' + 26);
    }
    return switch (c) {
      case '0' -> 'O' - 'A';
      case '1' -> 'I' - 'A';
      case '8' -> 'B' - 'A';
      default -> WRONG;
    };
  }
}
