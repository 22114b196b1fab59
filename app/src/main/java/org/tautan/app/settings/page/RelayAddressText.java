package org.tautan.app.settings.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.tautan.engine.model.RelayAddress;

/// The address of a relay as a person types it: `relay.example`, `relay.example:8443`,
/// `https://relay.example/`, `wss://relay.example:8443`.
final class RelayAddressText {
  private static final int LAST_PORT = 65_535;

  private RelayAddressText() {}

  /// What it means; empty when it is no address of a relay.
  static Optional<RelayAddress> parse(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    if (text.indexOf("://") < 0) {
      text = "wss://" + text;
    }
    text = text.replaceFirst("^https://", "wss://").replaceFirst("^http://", "ws://");
    if (text.endsWith("/")) {
      text = text.substring(0, text.length() - 1);
    }
    try {
      URI uri = new URI(text);
      boolean bare = uri.getRawPath().isEmpty() && uri.getRawQuery() == null;
      boolean named = uri.getHost() != null && uri.getRawUserInfo() == null;
      boolean port = uri.getPort() != 0 && uri.getPort() <= LAST_PORT;
      return bare && named && port && uri.getRawFragment() == null
          ? Optional.of(new RelayAddress(text))
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException _) {
      // that is the answer: this is no address
      return Optional.empty();
    }
  }
}
