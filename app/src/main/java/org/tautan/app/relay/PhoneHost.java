package org.tautan.app.relay;

import java.util.Optional;
import java.util.stream.Stream;
import org.tautan.app.settings.PhoneAccess;
import org.tautan.protocol.linking.PageOrigin;
import org.tautan.protocol.linking.PageOrigin.Scheme;
import org.tautan.relay.RelayCertificate;

/// Which name or address of this computer the codes lead phones to.
final class PhoneHost {
  private static final String THIS_COMPUTER = "127.0.0.1";

  private PhoneHost() {}

  /// What the person has chosen; else a name in their own certificate; else the address that the
  /// network knows.
  static String of(PhoneAccess access, Optional<RelayCertificate> certificate) {
    return switch (access.reach()) {
      case THIS_COMPUTER -> THIS_COMPUTER;
      case NETWORK ->
          access
              .host()
              .or(() -> access.files().flatMap(_ -> named(certificate)))
              .or(LocalNetwork::address)
              .orElse(THIS_COMPUTER);
    };
  }

  private static Optional<String> named(Optional<RelayCertificate> certificate) {
    return certificate.stream()
        .flatMap(shown -> shown.names().stream())
        .filter(name -> name.indexOf('*') < 0)
        .filter(PhoneHost::isName)
        .findFirst();
  }

  /// Whether it is a name, and one that leads beyond this computer.
  private static boolean isName(String host) {
    return Stream.of(host)
        .filter(text -> text.indexOf(':') < 0)
        .map(text -> new PageOrigin(Scheme.HTTPS, text, 1))
        .anyMatch(origin -> !origin.isBareIp() && !origin.isLoopback());
  }
}
