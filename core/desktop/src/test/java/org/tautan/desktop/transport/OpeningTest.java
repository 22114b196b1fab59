package org.tautan.desktop.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.ConnectionException.Reason;

@Timeout(60)
class OpeningTest {
  private final TyrusTransport transport = Patient.transport();

  @Test
  void nobodyThereIsUnreachable() throws Exception {
    RelayAddress nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = new RelayAddress("ws://127.0.0.1:" + socket.getLocalPort());
    }
    assertEquals(Reason.UNREACHABLE, refusal(transport, nobody));
  }

  @Test
  void aServerThatNeverAnswersIsUnreachableInTime() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      RelayAddress address = new RelayAddress("ws://127.0.0.1:" + mute.getLocalPort());
      long begin = System.nanoTime();
      assertEquals(Reason.UNREACHABLE, refusal(Patient.transport(Duration.ofMillis(700)), address));
      assertTrue(System.nanoTime() - begin < 8_000_000_000L);
    }
  }

  @Test
  void aServerWithoutWebSocketsIsUnreachable() throws Exception {
    try (ServerSocket web = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Wire.inBackground(() -> {
        try (Socket socket = web.accept()) {
          socket.getInputStream().read(new byte[1000]);
          socket
              .getOutputStream()
              .write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
        }
      });
      assertEquals(
          Reason.UNREACHABLE,
          refusal(transport, new RelayAddress("ws://127.0.0.1:" + web.getLocalPort())));
    }
  }

  @Test
  void whatIsNoAddressIsUnreachable() {
    assertEquals(Reason.UNREACHABLE, refusal(transport, new RelayAddress("wss://a b")));
    assertEquals(Reason.UNREACHABLE, refusal(transport, new RelayAddress("wss://u@example.org")));
    assertEquals(Reason.UNREACHABLE, refusal(transport, new RelayAddress("wss:///x")));
  }

  private static Reason refusal(TyrusTransport transport, RelayAddress address) {
    return assertThrows(ConnectionException.class, () -> transport.open(address)).reason();
  }
}
