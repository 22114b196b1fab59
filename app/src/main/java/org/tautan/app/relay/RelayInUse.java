package org.tautan.app.relay;

import java.net.URI;
import java.util.Optional;
import org.tautan.engine.model.RelayAddress;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.PageOrigin;
import org.tautan.protocol.linking.PageOrigin.Scheme;

/// The relay that a new link goes through.
///
/// @param address where the engine connects to
/// @param page where it serves the phone page; of the bundled relay an address that phones reach
/// @param setUpToken there if this program runs the relay: then a code lets one new account in
public record RelayInUse(RelayAddress address, PageOrigin page, Optional<WireSecret> setUpToken) {
  /// Where a relay elsewhere serves its page: where it serves all else.
  public static PageOrigin pageAt(RelayAddress relay) {
    try {
      return PageOrigin.of(
          relay.isTls() ? Scheme.HTTPS : Scheme.HTTP, URI.create(relay.uri()).getAuthority());
    } catch (MalformedException e) {
      throw new IllegalArgumentException("no page at " + relay.uri(), e);
    }
  }
}
