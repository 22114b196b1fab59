package org.tautan.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.TlsKeyHash;
import org.tautan.protocol.WireSecret;
import org.tautan.relay.blob.FileBlobStore;
import org.tautan.relay.connection.RelayService;
import org.tautan.relay.identity.RelayIdentity;
import org.tautan.relay.identity.SelfSignedTls;
import org.tautan.relay.identity.SetUpToken;
import org.tautan.relay.identity.SystemRandom;
import org.tautan.relay.identity.TlsFiles;
import org.tautan.relay.identity.TlsIdentity;
import org.tautan.relay.identity.TlsSource;
import org.tautan.relay.store.OwnerOnly;
import org.tautan.relay.store.RelayStore;
import org.tautan.relay.store.sqlite.SqliteRelayStore;

/// A running relay: the small store-and-forward server between the devices of the people who use
/// it. It knows who sends to whom and when, never what.
///
/// [#start] returns when it listens. It has threads of its own and lives until it is closed;
/// closing tells everybody connected to come back later, finishes what was accepted, and leaves the
/// data directory ready for the next start. One relay uses a data directory at a time. Any thread.
public final class Relay implements AutoCloseable {
  private final Path data;
  private final RelayIdentity identity;
  private final SetUpToken token;
  private final Optional<TlsSource> tls;
  private final RelayStore store;
  private final RelayService service;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Relay(
      Path data,
      RelayIdentity identity,
      SetUpToken token,
      Optional<TlsSource> tls,
      RelayStore store,
      RelayService service) {
    this.data = data;
    this.identity = identity;
    this.token = token;
    this.tls = tls;
    this.store = store;
    this.service = service;
  }

  /// Starts a relay; at its first start it makes its keys. An address that is taken, a data
  /// directory that cannot be written or was written by a newer relay is an unchecked exception
  /// that says so.
  public static Relay start(RelayConfig config) {
    makeDirectory(config.data());
    SystemRandom random = new SystemRandom();
    Primitives primitives = new BouncyCastlePrimitives();
    RelayIdentity identity = RelayIdentity.in(config.data(), primitives, random);
    SetUpToken token = SetUpToken.in(config.data(), random);
    Optional<TlsSource> tls = tls(config, random);
    RelayStore store =
        SqliteRelayStore.open(config.data().resolve("relay.db"), config.limits().mailbox());
    try {
      RelayService service =
          new RelayService(
              config.listen(),
              tls,
              identity,
              token,
              store,
              new FileBlobStore(config.data().resolve("blobs")),
              random,
              config.clock(),
              config.limits());
      return new Relay(config.data(), identity, token, tls, store, service);
    } catch (RuntimeException failure) {
      store.close();
      throw failure;
    }
  }

  /// Where it listens.
  public InetSocketAddress address() {
    return service.address();
  }

  /// How clients reach it: `wss://host:port`, or `ws://host:port` without TLS.
  public String url() {
    String host = address().getAddress().getHostAddress();
    String bracketed = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return (tls.isPresent() ? "wss://" : "ws://") + bracketed + ":" + address().getPort();
  }

  /// The hash of its long-term key, by which clients know it.
  public RelayId id() {
    return identity.id();
  }

  /// SHA-256 of the TLS key's SubjectPublicKeyInfo, which clients pin; absent without TLS.
  public Optional<TlsKeyHash> tlsKeyHash() {
    return tls.map(TlsSource::identity).map(TlsIdentity::keyHash);
  }

  /// The certificate that clients are shown; absent without TLS.
  public Optional<RelayCertificate> certificate() {
    return tls.map(RelayCertificate::of);
  }

  /// What admits new accounts; the caller closes it.
  public SecretBytes setUpToken() {
    return token.secret();
  }

  /// Where the set-up token is kept, readable by the relay's user only.
  public Path setUpTokenFile() {
    return token.file();
  }

  /// Makes an invite that admits one new account within a week.
  public WireSecret invite() {
    return service.invite().join().invite();
  }

  /// How it stands now: numbers for a screen, to be asked for as often as the screen changes. Looks
  /// at files, so not on a thread that draws.
  public RelayStatus status() {
    return new RelayStatus(
        service.connectedDevices(), service.connections(), StoredBytes.of(data), refusals());
  }

  private Map<String, Long> refusals() {
    Map<String, Long> refusals = new TreeMap<>();
    service.counts().answered().forEach((reason, count) -> refusals.put(reason.name(), count));
    service.counts().closed().forEach((cut, count) -> refusals.put(cut.name(), count));
    return refusals;
  }

  /// Ends what has expired by now, as the relay does by itself again and again.
  void sweepNow() {
    service.sweep();
  }

  /// Stops. Calling it again does nothing.
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      service.close();
      store.close();
      token.close();
      identity.close();
    }
  }

  private static Optional<TlsSource> tls(RelayConfig config, SystemRandom random) {
    return switch (config.transport()) {
      case RelayConfig.PlainOnLoopback() -> Optional.empty();
      case RelayConfig.PemFiles(Path chain, Path key) ->
          Optional.of(new TlsFiles(chain, key, config.clock()));
      case RelayConfig.SelfSigned(var hosts) ->
          Optional.of(new SelfSignedTls(config.data(), hosts, config.clock(), random));
    };
  }

  private static void makeDirectory(Path data) {
    try {
      OwnerOnly.folder(data);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot make " + data, failure);
    }
  }
}
