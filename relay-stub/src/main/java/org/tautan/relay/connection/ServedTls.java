package org.tautan.relay.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.util.AttributeKey;
import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.TlsKeyHash;
import org.tautan.relay.identity.TlsIdentity;
import org.tautan.relay.identity.TlsSource;

/// TLS as new connections get it. Any thread.
final class ServedTls {
  private static final AttributeKey<TlsKeyHash> KEY = AttributeKey.valueOf("tautan-tls-key");

  private final TlsSource source;
  private volatile Shown shown;

  ServedTls(TlsSource source) {
    this.source = source;
    this.shown = Shown.of(source.identity());
  }

  /// One key and certificate; a connection keeps those with which it began.
  private record Shown(SslContext context, TlsKeyHash key) {
    static Shown of(TlsIdentity identity) {
      return new Shown(ServerTls.of(identity), identity.keyHash());
    }
  }

  /// TLS for one connection, which remembers the key.
  ChannelHandler handler(Channel connection) {
    Shown now = shown;
    connection.attr(KEY).set(now.key());
    return now.context().newHandler(connection.alloc());
  }

  /// The key that a connection began with; empty without TLS.
  static Optional<TlsKeyHash> keyOf(Channel connection) {
    return Optional.ofNullable(connection.attr(KEY).get());
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
