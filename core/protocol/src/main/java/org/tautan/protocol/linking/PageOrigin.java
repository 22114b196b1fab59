package org.tautan.protocol.linking;

import java.util.Locale;
import java.util.regex.Pattern;
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

  private static final int MAX_HOST = 253;
  private static final int MAX_PORT = 65_535;
  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern PORT = Pattern.compile("\\d{1,5}");
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]*:[0-9a-f:.]*]");
  private static final Pattern IPV4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET);

  /// Checks host and port, and that only loopback goes without TLS.
  public PageOrigin {
    host = host.toLowerCase(Locale.ROOT);
    if (host.length() > MAX_HOST || !(NAME.matcher(host).matches() || isIpv6(host))) {
      throw new IllegalArgumentException("not a host");
    }
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException("port " + port);
    }
    if (scheme == Scheme.HTTP && !isLoopback(host)) {
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
    return isIpv6(host) || IPV4.matcher(host).matches();
  }

  /// Whether only this machine can reach it.
  public boolean isLoopback() {
    return isLoopback(host);
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

  private static boolean isIpv6(String host) {
    return IPV6.matcher(host).matches();
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("[::1]")
        || (host.startsWith("127.") && IPV4.matcher(host).matches());
  }

  private static int port(String authority, int from) {
    String digits = authority.substring(from);
    if (!PORT.matcher(digits).matches()) {
      throw new IllegalArgumentException("not a port");
    }
    return Integer.parseInt(digits);
  }
}
