package org.tautan.demo.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Stands between the devices and the relay, passes every byte on, and keeps a copy of each: what
/// an eavesdropper would have. Loopback only. Its threads are its own.
public final class RecordingProxy implements AutoCloseable {
  private final ServerSocket server;
  private final int relayPort;
  private final List<Recording> recordings = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  private RecordingProxy(ServerSocket server, int relayPort) {
    this.server = server;
    this.relayPort = relayPort;
  }

  /// Starts to listen on a free port.
  public static RecordingProxy before(int relayPort) {
    try {
      ServerSocket server = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
      RecordingProxy proxy = new RecordingProxy(server, relayPort);
      Thread.ofVirtual().name("proxy").start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where devices find it.
  public String address() {
    return "ws://127.0.0.1:" + server.getLocalPort();
  }

  /// Everything that went through so far, one recording a connection and direction.
  public List<Recording> recordings() {
    return List.copyOf(recordings);
  }

  @Override
  public void close() {
    shut(server);
    open.forEach(RecordingProxy::shut);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket device = server.accept();
        open.add(device);
        Thread.ofVirtual().name("proxy-connection").start(() -> connect(device));
      } catch (SocketException _) {
        // closed: nothing more comes
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void connect(Socket device) {
    Socket relay = new Socket();
    try {
      relay.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), relayPort), 5_000);
    } catch (IOException _) {
      // the relay is down: the device finds out in the same way as without this proxy
      shut(device);
      return;
    }
    open.add(relay);
    Thread.ofVirtual().name("proxy-up").start(() -> copy(device, relay, Recording.Direction.UP));
    copy(relay, device, Recording.Direction.DOWN);
  }

  private void copy(Socket from, Socket to, Recording.Direction direction) {
    Recording recording = new Recording(direction);
    recordings.add(recording);
    byte[] part = new byte[16 * 1024];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        recording.add(part, n);
        out.write(part, 0, n);
      }
    } catch (IOException _) {
      // one side has gone: the other is told by the end of its connection
    } finally {
      shut(from);
      shut(to);
    }
  }

  private static void shut(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException _) {
      // it is gone, which is what was wanted
    }
  }
}
