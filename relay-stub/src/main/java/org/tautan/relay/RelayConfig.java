package org.tautan.relay;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.tautan.relay.limits.RelayLimits;

/// How a relay is to run.
public final class RelayConfig {
  private final Path data;
  private final InetSocketAddress listen;
  private final Transport transport;
  private final InstantSource clock;
  private final RelayLimits limits;

  /// What lies under the WebSocket.
  public sealed interface Transport {}

  /// TLS under a certificate that the relay makes for itself, by an authority of its own that
  /// phones can be made to trust.
  ///
  /// @param hosts names and IP addresses that stand in the certificate, as far as they are local
  public record SelfSigned(List<String> hosts) implements Transport {
    /// Copies the list.
    public SelfSigned {
      hosts = List.copyOf(hosts);
    }
  }

  /// TLS under the owner's certificate: PEM files with the chain and its unencrypted key. When they
  /// change, the relay takes the new ones without a restart.
  public record PemFiles(Path chain, Path key) implements Transport {}

  /// No TLS; only for an address that leads to this machine itself.
  public record PlainOnLoopback() implements Transport {}

  /// Checks that nothing unprotected leaves this machine.
  private RelayConfig(
      Path data,
      InetSocketAddress listen,
      Transport transport,
      InstantSource clock,
      RelayLimits limits) {
    if (transport instanceof PlainOnLoopback
        && (listen.isUnresolved() || !listen.getAddress().isLoopbackAddress())) {
      throw new IllegalArgumentException("without TLS the relay listens on loopback only");
    }
    this.data = data;
    this.listen = listen;
    this.transport = transport;
    this.clock = clock;
    this.limits = limits;
  }

  /// A relay in service: the machine's clock, standard limits.
  ///
  /// @param data a directory of the relay's own: its keys, its set-up token, its store; made when
  ///   missing, for its owner's eyes only
  /// @param listen where it listens; port 0 takes a free one
  /// @param transport TLS, or not
  public static RelayConfig of(Path data, InetSocketAddress listen, Transport transport) {
    return new RelayConfig(data, listen, transport, InstantSource.system(), RelayLimits.STANDARD);
  }

  /// A relay without TLS on a free loopback port.
  public static RelayConfig onLoopback(Path data) {
    InetSocketAddress listen = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return of(data, listen, new PlainOnLoopback());
  }

  /// The relay's own directory.
  public Path data() {
    return data;
  }

  /// Where it listens.
  public InetSocketAddress listen() {
    return listen;
  }

  /// TLS, or not.
  public Transport transport() {
    return transport;
  }

  InstantSource clock() {
    return clock;
  }

  RelayLimits limits() {
    return limits;
  }

  /// The same by another clock, which tests move.
  public RelayConfig withClock(InstantSource other) {
    return new RelayConfig(data, listen, transport, other, limits);
  }

  /// The same with other limits.
  RelayConfig withLimits(RelayLimits other) {
    return new RelayConfig(data, listen, transport, clock, other);
  }
}
