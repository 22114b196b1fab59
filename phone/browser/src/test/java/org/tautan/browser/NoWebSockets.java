package org.tautan.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/// A way to a relay on which no browser opens a WebSocket, as under a certificate that was clicked
/// through on iOS: hangs up on those that ask for one, until it is told otherwise, and passes on
/// everything else.
final class NoWebSockets implements AutoCloseable {
  private static final int LARGEST_HEAD = 16_384;

  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final InetSocketAddress relay;
  private volatile boolean refuses = true;

  NoWebSockets(InetSocketAddress relay) throws IOException {
    this.relay = relay;
    Thread.ofVirtual().name("no-websockets").start(this::acceptAll);
  }

  int port() {
    return listening.getLocalPort();
  }

  /// Cuts everything off, and passes on WebSockets from now on.
  void relent() throws IOException {
    refuses = false;
    for (Socket socket : open) {
      socket.close();
    }
  }

  /// How many requests began so; a WebSocket's are `WebSocket refused` or `WebSocket passed`.
  long asked(String beginning) {
    return asked.stream().filter(line -> line.startsWith(beginning)).count();
  }

  private void acceptAll() {
    while (!listening.isClosed()) {
      try {
        Socket browser = listening.accept();
        Thread.ofVirtual().start(() -> pass(browser));
      } catch (IOException e) {
        if (!listening.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void pass(Socket client) {
    try (client;
        Socket onward = new Socket()) {
      String head = head(client.getInputStream());
      boolean ofBrowser = isWebSocketOfBrowser(head.toLowerCase(Locale.ROOT));
      boolean refused = ofBrowser && refuses;
      asked.add(refused ? "WebSocket refused" : ofBrowser ? "WebSocket passed" : head);
      if (!refused) {
        open.add(client);
        onward.connect(relay);
        onward.setTcpNoDelay(true);
        client.setTcpNoDelay(true);
        onward.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        Thread.ofVirtual().start(() -> copy(client, onward));
        copy(onward, client);
      }
    } catch (IOException _) {
      // one side is gone: so is the other
    }
  }

  private static boolean isWebSocketOfBrowser(String head) {
    return head.contains("upgrade: websocket") && head.contains("user-agent: mozilla");
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    int next = in.read();
    while (next >= 0 && head.length() < LARGEST_HEAD) {
      head.append((char) next);
      next = head.indexOf("\r\n\r\n") < 0 ? in.read() : -1;
    }
    return head.toString();
  }

  private static void copy(Socket from, Socket to) {
    try {
      OutputStream out = to.getOutputStream();
      InputStream in = from.getInputStream();
      byte[] part = new byte[1 << 16];
      for (int size = in.read(part); size >= 0; size = in.read(part)) {
        out.write(part, 0, size);
      }
      to.shutdownOutput();
    } catch (IOException _) {
      // one side is gone: so is the other
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
