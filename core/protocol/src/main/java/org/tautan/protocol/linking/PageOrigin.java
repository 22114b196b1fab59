package org.tautan.protocol.linking;

import java.util.Locale;
import org.tautan.protocol.CharacterClass;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MalformedException.Reason;

/// Where a relay serves its phone page: scheme, host and port. A page's storage belongs to exactly
/// this (RFC 6454), so a relay that changes it makes its phones start anew.
///
/// @param host a name or IPv4 address in lower case, or an IPv6 address in brackets
/// @param port 1 to 65535
public record PageOrigin(Scheme scheme, String host, int port) {
  /// How the page is fetched.
  public enum Scheme {
    /// Encrypted; the only one outside loopback.
    HTTPS(443),
    /// Plain; on loopback only.
    HTTP(80);

    private final int defaultPort;

    Scheme(int defaultPort) {
      this.defaultPort = defaultPort;
    }

    /// The port that is not written.
    public int defaultPort() {
      return defaultPort;
    }
  }

  private static final int MAX_PORT = 65_535;
  private static final int PORT_DIGITS = 5;

  /// Checks host and port, and that only loopback goes without TLS.
  public PageOrigin {
    host = host.toLowerCase(Locale.ROOT);
    if (!Host.isHost(host)) {
      throw new IllegalArgumentException("not a host");
    }
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException("port " + port);
    }
    if (scheme == Scheme.HTTP && !Host.isLoopback(host)) {
      throw new IllegalArgumentException("http outside loopback");
    }
  }

  /// The origin at `authority`, which is `host` or `host:port`.
  public static PageOrigin of(Scheme scheme, String authority) throws MalformedException {
    int colon = authority.lastIndexOf(':');
    boolean hasPort = colon > authority.lastIndexOf(']');
    try {
      return hasPort
          ? new PageOrigin(scheme, authority.substring(0, colon), port(authority, colon + 1))
          : new PageOrigin(scheme, authority, scheme.defaultPort());
    } catch (IllegalArgumentException refused) {
      throw new MalformedException(Reason.WRONG_TEXT, String.valueOf(refused.getMessage()));
    }
  }

  /// Whether the host is an address instead of a name: a certificate and a page's storage do not
  /// survive a change of address, so people are warned.
  public boolean isBareIp() {
    return Host.isAddress(host);
  }

  /// Whether only this machine can reach it.
  public boolean isLoopback() {
    return Host.isLoopback(host);
  }

  /// `host`, or `host:port` when the port is not the scheme's own.
  public String authority() {
    return port == scheme.defaultPort() ? host : host + ":" + port;
  }

  /// As a browser writes it, `https://host[:port]`.
  @Override
  public String toString() {
    return scheme.name().toLowerCase(Locale.ROOT) + "://" + authority();
  }

  private static int port(String authority, int from) {
    String digits = authority.substring(from);
    if (!CharacterClass.DIGIT.fills(digits, 1, PORT_DIGITS)) {
      throw new IllegalArgumentException("not a port");
    }
    return Integer.parseInt(digits);
  }
}
