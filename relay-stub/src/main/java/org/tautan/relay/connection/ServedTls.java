package org.tautan.relay.connection;

import io.netty.handler.ssl.SslContext;
import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.TlsKeyHash;
import org.tautan.relay.identity.TlsIdentity;
import org.tautan.relay.identity.TlsSource;

/// TLS as new connections get it. Any thread.
final class ServedTls {
  private final TlsSource source;
  private volatile Shown shown;

  ServedTls(TlsSource source) {
    this.source = source;
    this.shown = Shown.of(source.identity());
  }

  /// One key and certificate; a connection keeps those with which it began.
  record Shown(SslContext context, TlsKeyHash key) {
    static Shown of(TlsIdentity identity) {
      return new Shown(ServerTls.of(identity), identity.keyHash());
    }
  }

  /// What the next connection is shown.
  Shown shown() {
    return shown;
  }

  /// The certificate that phones may trust, DER.
  Optional<Bytes> authority() {
    return source.authority().map(ServerTls::der);
  }

  /// Takes another certificate if there is one by now.
  void look() {
    if (source.look()) {
      shown = Shown.of(source.identity());
    }
  }
}
