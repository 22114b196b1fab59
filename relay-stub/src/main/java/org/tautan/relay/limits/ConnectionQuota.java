package org.tautan.relay.limits;

/// How many connections one address may have open at a time. One household or office is behind one
/// address, each of its devices has one connection, and a page that is being loaded a few more.
///
/// @param perAddress of an IPv4 address, or of an IPv6 network of 64 bits, which is what one
///   subscriber has
/// @param loopback of programs on the relay's own machine; a proxy there speaks for everybody
public record ConnectionQuota(int perAddress, int loopback) {
  /// What a relay in service allows.
  public static final ConnectionQuota STANDARD = new ConnectionQuota(512, 50_000);

  /// Checks that anybody may connect at all.
  public ConnectionQuota {
    if (perAddress < 1 || loopback < 1) {
      throw new IllegalArgumentException("no connections");
    }
  }
}
