package org.tautan.terminal.boundary;

import java.net.URI;
import org.tautan.engine.model.RelayAddress;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.linking.PageOrigin;
import org.tautan.protocol.linking.PageOrigin.Scheme;

/// Where a relay serves its phone page: on the port of its WebSocket.
public final class Pages {
  private Pages() {}

  /// The page of a relay.
  ///
  /// @throws IllegalArgumentException when the address names no host that a link can hold
  public static PageOrigin of(RelayAddress relay) {
    return of(relay, URI.create(relay.uri()).getAuthority());
  }

  /// The page of a relay that people reach under another name.
  ///
  /// @param authority host, and port if it is not the usual one
  public static PageOrigin of(RelayAddress relay, String authority) {
    try {
      return PageOrigin.of(relay.isTls() ? Scheme.HTTPS : Scheme.HTTP, authority);
    } catch (MalformedException e) {
      throw new IllegalArgumentException(authority, e);
    }
  }
}
