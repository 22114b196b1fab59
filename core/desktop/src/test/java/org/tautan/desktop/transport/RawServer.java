package org.tautan.desktop.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.security.cert.Certificate;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import org.tautan.engine.model.RelayAddress;

/// A WebSocket server on loopback that does only what a test says: its peers read, write and break
/// the rules by hand.
final class RawServer implements AutoCloseable {
  private final ServerSocket listening;
  private final String scheme;
  private final Optional<Certificate> certificate;
  private final BlockingQueue<Peer> peers = new LinkedBlockingQueue<>();

  private RawServer(ServerSocketFactory sockets, String scheme, Optional<Certificate> certificate) {
    try {
      this.listening = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.scheme = scheme;
    this.certificate = certificate;
    Thread.ofVirtual().name("raw-server").start(this::acceptAll);
  }

  static RawServer plain() {
    return new RawServer(ServerSocketFactory.getDefault(), "ws", Optional.empty());
  }

  static RawServer withTls(SelfSigned identity) {
    return new RawServer(identity.serverSockets(), "wss", Optional.of(identity.certificate()));
  }

  RelayAddress address() {
    return new RelayAddress(scheme + "://127.0.0.1:" + listening.getLocalPort());
  }

  Certificate certificate() {
    return certificate.orElseThrow();
  }

  /// The next connection, its WebSocket handshake done.
  Peer peer() throws InterruptedException {
    Peer peer = peers.poll(20, TimeUnit.SECONDS);
    if (peer == null) {
      throw new AssertionError("nobody connected");
    }
    return peer;
  }

  private void acceptAll() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        Thread.ofVirtual().start(() -> greet(socket));
      } catch (SocketException _) {
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void greet(Socket socket) {
    try {
      peers.add(Peer.shakeHands(socket));
    } catch (IOException _) {
      // the test sees it at its own end
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
