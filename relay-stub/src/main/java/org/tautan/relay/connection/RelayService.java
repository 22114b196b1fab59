package org.tautan.relay.connection;

import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tautan.crypto.RandomSource;
import org.tautan.protocol.frame.Result;
import org.tautan.relay.blob.BlobGrants;
import org.tautan.relay.blob.BlobStore;
import org.tautan.relay.directory.DeviceJudge;
import org.tautan.relay.directory.ListJudge;
import org.tautan.relay.directory.PrimitivesByThread;
import org.tautan.relay.identity.RelayIdentity;
import org.tautan.relay.identity.SetUpToken;
import org.tautan.relay.identity.TlsSource;
import org.tautan.relay.limits.RelayLimits;
import org.tautan.relay.linking.Rendezvous;
import org.tautan.relay.store.RelayStore;

/// Puts the features together and the socket in front of them. It uses the store and the identity
/// that it is given, and leaves them open.
public final class RelayService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RelayService.class);

  private final RefusalCounts counts = new RefusalCounts();
  private final ExecutorService disk =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("relay-blobs-", 0).factory());
  private final Presence presence;
  private final RegistrationRequests registration;
  private final RelaySockets sockets;
  private final Sweeper sweeper;

  /// Starts to listen.
  public RelayService(
      InetSocketAddress listen,
      Optional<TlsSource> tls,
      RelayIdentity identity,
      SetUpToken token,
      RelayStore store,
      BlobStore blobs,
      RandomSource random,
      InstantSource clock,
      RelayLimits limits) {
    PrimitivesByThread primitives = new PrimitivesByThread();
    DeviceJudge devices = new DeviceJudge(primitives);
    ListJudge lists = new ListJudge(primitives);
    presence = new Presence();
    Rendezvous rendezvous = new Rendezvous(clock, random);
    AccountChanges changes = new AccountChanges(store, new AccountNews(presence), clock);
    registration =
        new RegistrationRequests(
            store, changes, devices, lists, rendezvous, token, primitives, random, clock);
    LinkRequests linking =
        new LinkRequests(
            store, changes, devices, lists, rendezvous, registration::isToken, primitives, clock);
    LoginRequests login = new LoginRequests(store, identity, presence, primitives, random, clock);
    MailRequests mail = new MailRequests(store, presence, clock, limits.ephemerals());
    DirectoryRequests directory =
        new DirectoryRequests(store, changes, devices, lists, presence, clock, limits.preKeys());
    BlobRequests blobRequests =
        new BlobRequests(store, blobs, new BlobGrants(random), disk, clock, limits.blobs());
    Requests requests =
        new Requests(
            login, linking, registration, mail, directory, blobRequests, counts, clock, limits);
    Optional<ServedTls> served = tls.map(ServedTls::new);
    Runnable memory =
        () -> {
          served.ifPresent(ServedTls::look);
          requests.sweep();
          mail.sweep();
          directory.sweep();
          blobRequests.sweep();
        };
    sweeper =
        new Sweeper(
            store,
            rendezvous,
            changes,
            presence,
            memory,
            blobRequests::expire,
            clock,
            limits.mailbox());
    sockets = new RelaySockets(listen, served, limits, random, requests);
    sockets.every(limits.sweepEvery().toMillis(), this::sweep);
  }

  /// Where it listens.
  public InetSocketAddress address() {
    return sockets.address();
  }

  /// Devices that are logged in now.
  public int connectedDevices() {
    return presence.everybody().size();
  }

  /// Sockets that are open now, of devices and of everybody else.
  public int connections() {
    return sockets.connections();
  }

  /// What it refused so far.
  public RefusalCounts counts() {
    return counts;
  }

  /// Makes an invite for one new account.
  public CompletableFuture<Result.Invite> invite() {
    return registration.invite();
  }

  /// Ends what has expired by now; it happens by itself too.
  public void sweep() {
    try {
      sweeper.sweep();
    } catch (RuntimeException failure) {
      LOG.warn("a sweep failed", failure);
    }
  }

  /// Says goodbye to everybody and stops listening.
  @Override
  public void close() {
    sockets.close();
    disk.close();
  }
}
