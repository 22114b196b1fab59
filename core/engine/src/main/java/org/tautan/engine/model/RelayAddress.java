package org.tautan.engine.model;

import java.util.Locale;
import org.tautan.protocol.CharacterClass;
import org.tautan.protocol.linking.Host;

/// Where a relay listens, as its clients write it: `wss://host:port` or, on this computer only,
/// `ws://127.0.0.1:port`.
///
/// @param uri without a path
public record RelayAddress(String uri) {
  private static final int PORT_DIGITS = 5;

  /// Checks the scheme; plain WebSockets are for loopback only (PROTOCOL §6).
  public RelayAddress {
    boolean tls = uri.startsWith("wss://") && uri.length() > 6;
    if (!tls && !isLoopback("ws://", uri)) {
      throw new IllegalArgumentException("a relay's address is wss://…, or ws:// on loopback");
    }
  }

  /// Whether TLS protects the way there.
  public boolean isTls() {
    return uri.startsWith("wss://");
  }

  /// Whether the relay runs on this very computer.
  public boolean isOnThisComputer() {
    return isLoopback("ws://", uri) || isLoopback("wss://", uri);
  }

  private static boolean isLoopback(String scheme, String uri) {
    String lower = uri.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(scheme)) {
      return false;
    }
    String authority = lower.substring(scheme.length());
    int colon = authority.lastIndexOf(':');
    if (colon <= authority.lastIndexOf(']')) {
      return Host.isLoopback(authority);
    }
    return Host.isLoopback(authority.substring(0, colon))
        && CharacterClass.DIGIT.fills(authority.substring(colon + 1), 1, PORT_DIGITS);
  }
}
