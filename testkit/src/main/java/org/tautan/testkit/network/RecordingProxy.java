package org.tautan.testkit.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A TCP proxy on loopback that writes down every byte, both ways: one file a connection and
/// direction, `1.to-relay`, `1.to-device`, `2.to-relay` and so on. What is passed on is in the
/// files already.
///
/// Mind when searching them that clients mask their WebSocket frames: [WebSocketRecording] unmasks.
public final class RecordingProxy implements AutoCloseable {
  private final ServerSocket listening;
  private final InetSocketAddress target;
  private final Path directory;
  private final List<Socket> sockets = new ArrayList<>();
  private int connections;

  private RecordingProxy(ServerSocket listening, InetSocketAddress target, Path directory) {
    this.listening = listening;
    this.target = target;
    this.directory = directory;
  }

  /// Listens on a free port of loopback.
  ///
  /// @param directory for the recordings; must exist
  public static RecordingProxy start(InetSocketAddress target, Path directory) throws IOException {
    ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    RecordingProxy proxy = new RecordingProxy(listening, target, directory);
    Thread.ofVirtual().name("recording-proxy").start(proxy::acceptAll);
    return proxy;
  }

  /// Where it listens.
  public InetSocketAddress address() {
    return new InetSocketAddress(listening.getInetAddress(), listening.getLocalPort());
  }

  /// The recordings of one direction so far, by connection.
  public List<Path> recordings(Direction direction) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(suffix(direction))).sorted().toList();
    }
  }

  /// Cuts all connections; new ones are accepted.
  public void cut() {
    List<Socket> all;
    synchronized (this) {
      all = List.copyOf(sockets);
      sockets.clear();
    }
    all.forEach(RecordingProxy::close);
  }

  @Override
  public void close() throws IOException {
    listening.close();
    cut();
  }

  private void acceptAll() {
    while (!listening.isClosed()) {
      try {
        connect(listening.accept());
      } catch (IOException e) {
        if (!listening.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void connect(Socket device) throws IOException {
    Socket relay = new Socket();
    try {
      relay.connect(target);
    } catch (IOException _) {
      // the device sees what it would see without a proxy: no connection
      close(device);
      return;
    }
    device.setTcpNoDelay(true);
    relay.setTcpNoDelay(true);
    int number;
    synchronized (this) {
      connections++;
      number = connections;
      sockets.add(device);
      sockets.add(relay);
    }
    pump(device, relay, number, Direction.TO_RELAY);
    pump(relay, device, number, Direction.TO_DEVICE);
  }

  private void pump(Socket from, Socket to, int number, Direction direction) throws IOException {
    OutputStream recording = Files.newOutputStream(directory.resolve(number + suffix(direction)));
    Thread.ofVirtual()
        .name("recording-" + number + suffix(direction))
        .start(() -> {
          try (recording) {
            copy(from.getInputStream(), recording, to.getOutputStream());
            to.shutdownOutput();
          } catch (IOException _) {
            // one side is gone: so is the other
            close(from);
            close(to);
          }
        });
  }

  private static void copy(InputStream in, OutputStream recording, OutputStream out)
      throws IOException {
    byte[] part = new byte[1 << 16];
    for (int size = in.read(part); size >= 0; size = in.read(part)) {
      recording.write(part, 0, size);
      recording.flush();
      out.write(part, 0, size);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String suffix(Direction direction) {
    return switch (direction) {
      case TO_RELAY -> ".to-relay";
      case TO_DEVICE -> ".to-device";
    };
  }
}
