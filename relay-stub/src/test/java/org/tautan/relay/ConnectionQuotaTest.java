package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Nonce;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.relay.limits.ConnectionQuota;
import org.tautan.relay.limits.RelayLimits;

class ConnectionQuotaTest extends RelayTest {
  private static final int QUOTA = 3;
  private static final String GET = "GET / HTTP/1.1\r\nHost: relay\r\n\r\n";

  private final List<Socket> sockets = new ArrayList<>();

  @Override
  RelayLimits limits() {
    return super.limits().withConnections(new ConnectionQuota(QUOTA, QUOTA));
  }

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket();
    InetSocketAddress address = relay.address();
    socket.connect(address);
    socket.setSoTimeout(20_000);
    sockets.add(socket);
    return socket;
  }

  /// Opens so many and lets the relay take each in before the next: a page is answered after that.
  private void fill(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      int before = relay.status().connections();
      connect();
      awaitConnections(before + 1);
    }
  }

  private void awaitConnections(int count) {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (relay.status().connections() != count) {
      assertTrue(System.nanoTime() < deadline, relay.status().toString());
      Thread.onSpinWait();
    }
  }

  private static String ask(Socket socket) throws IOException {
    socket.getOutputStream().write(GET.getBytes(StandardCharsets.US_ASCII));
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }

  private long refused() {
    return relay.status().refusals().getOrDefault("TOO_MANY_CONNECTIONS", 0L);
  }

  @Test
  void refusesByNameWhatIsAboveTheQuotaAndCountsIt() throws IOException {
    fill(QUOTA);
    assertEquals(0, refused());
    String answer = ask(connect());
    assertTrue(answer.startsWith("HTTP/1.1 429 Too Many Requests"), answer);
    assertTrue(answer.toLowerCase(java.util.Locale.ROOT).contains("retry-after:"), answer);
    assertEquals(1, refused());
  }

  @Test
  void refusesAWebSocketAboveTheQuota() throws IOException {
    fill(QUOTA);
    assertThrows(AssertionError.class, () -> new RawClient(relay).close());
  }

  @Test
  void closesAtOnceWhatIsAboveTwiceTheQuota() throws IOException {
    fill(2 * QUOTA);
    Socket socket = connect();
    assertEquals(-1, socket.getInputStream().read());
    assertEquals(QUOTA + 1, refused());
  }

  @Test
  void letsPeopleInAgainWhenOthersHaveHungUp() throws IOException {
    fill(QUOTA);
    sockets.getFirst().close();
    awaitConnections(QUOTA - 1);
    try (RawClient client = new RawClient(relay)) {
      client.ask(
          new Request.Hello(new Nonce(TestDevice.random(Nonce.SIZE)), 1), Result.HelloResult.class);
    }
    assertEquals(0, refused());
  }
}
