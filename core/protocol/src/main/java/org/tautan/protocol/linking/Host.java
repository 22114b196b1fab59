package org.tautan.protocol.linking;

import org.tautan.protocol.CharacterClass;

/// What kinds of hosts an address may name; all in lower case.
public final class Host {
  private static final int MAX_LENGTH = 253;
  private static final int OCTETS = 4;
  private static final int MAX_OCTET = 255;
  private static final CharacterClass LABEL =
      c -> (c >= 'a' && c <= 'z') || CharacterClass.DIGIT.has(c) || c == '-';
  private static final CharacterClass ADDRESS =
      c -> (c >= 'a' && c <= 'f') || CharacterClass.DIGIT.has(c) || c == ':' || c == '.';

  private Host() {}

  /// Whether it is a name, an IPv4 address, or an IPv6 address in brackets.
  static boolean isHost(String host) {
    return host.length() <= MAX_LENGTH && (isName(host) || isIpv6(host));
  }

  /// Whether it is an address instead of a name.
  static boolean isAddress(String host) {
    return isIpv4(host) || isIpv6(host);
  }

  /// Whether it is this computer, for whoever asks.
  public static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("[::1]")
        || (host.startsWith("127.") && isIpv4(host));
  }

  /// Labels of letters, digits and hyphens (RFC 1123), parted by dots.
  private static boolean isName(String host) {
    int from = 0;
    while (true) {
      int end = LABEL.end(host, from, MAX_LENGTH);
      if (end == from || host.charAt(from) == '-' || host.charAt(end - 1) == '-') {
        return false;
      }
      if (end == host.length()) {
        return true;
      }
      if (host.charAt(end) != '.') {
        return false;
      }
      from = end + 1;
    }
  }

  private static boolean isIpv6(String host) {
    return host.startsWith("[")
        && host.endsWith("]")
        && host.indexOf(':') > 0
        && ADDRESS.end(host, 1, MAX_LENGTH) == host.length() - 1;
  }

  /// Four numbers as they are written, without leading zeros.
  private static boolean isIpv4(String host) {
    int from = 0;
    for (int octet = 1; octet <= OCTETS; octet++) {
      int end = CharacterClass.DIGIT.end(host, from, 3);
      boolean goesOn = octet < OCTETS ? host.startsWith(".", end) : end == host.length();
      if (end == from || !goesOn || !isOctet(host.substring(from, end))) {
        return false;
      }
      from = end + 1;
    }
    return true;
  }

  private static boolean isOctet(String digits) {
    return Integer.parseInt(digits) <= MAX_OCTET
        && (digits.length() == 1 || digits.charAt(0) != '0');
  }
}
