package org.tautan.relay.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/// Names and addresses that mean something on one's own network only. A relay's own authority can
/// speak for no others, so that who trusts it risks nothing on the internet.
final class LocalNames {
  /// Domains that belong to nobody: mDNS (RFC 6762), RFC 8375, and what routers use.
  static final List<String> DOMAINS = List.of("localhost", "local", "home.arpa", "internal", "lan");

  /// RFC 1918, RFC 4193, loopback and link-local.
  static final List<String> NETWORKS =
      List.of(
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "fc00::/7",
          "fe80::/10",
          "::1/128");

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
  private static final int UNIQUE_LOCAL = 0xfc;

  private LocalNames() {}

  /// Whether it is one of them, or an address within.
  ///
  /// @param host in lower case
  static boolean isLocal(String host) {
    return isAddress(host) ? isLocalAddress(host) : isLocalName(host);
  }

  /// Whether it is written as an address, not as a name.
  static boolean isAddress(String host) {
    return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }

  private static boolean isLocalName(String name) {
    return NAME.matcher(name).matches()
        && DOMAINS.stream().anyMatch(domain -> ('.' + name).endsWith('.' + domain));
  }

  private static boolean isLocalAddress(String text) {
    try {
      InetAddress address = InetAddress.getByName(text);
      byte[] bytes = address.getAddress();
      boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == UNIQUE_LOCAL;
      boolean local = address.isLoopbackAddress() || address.isLinkLocalAddress() || uniqueLocal;
      return local || (bytes.length == 4 && address.isSiteLocalAddress());
    } catch (UnknownHostException _) {
      // digits that are no address
      return false;
    }
  }
}
