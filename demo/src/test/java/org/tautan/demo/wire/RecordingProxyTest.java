package org.tautan.demo.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordingProxyTest {
  private static Socket connect(RecordingProxy proxy) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), URI.create(proxy.address()).getPort());
  }

  @Test
  void passesEveryByteOnAndKeepsIt() throws IOException {
    try (ServerSocket relay = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        RecordingProxy proxy = RecordingProxy.before(relay.getLocalPort());
        Socket device = connect(proxy);
        Socket atRelay = relay.accept()) {
      device.getOutputStream().write("up".getBytes(StandardCharsets.US_ASCII));
      assertEquals("up", read(atRelay));
      atRelay.getOutputStream().write("do".getBytes(StandardCharsets.US_ASCII));
      assertEquals("do", read(device));

      Set<String> kept =
          proxy.recordings().stream()
              .map(recording ->
                  recording.direction()
                      + " "
                      + new String(recording.toByteArray(), StandardCharsets.US_ASCII))
              .collect(Collectors.toSet());

      assertEquals(Set.of("UP up", "DOWN do"), kept);
    }
  }

  @Test
  void endsBothSidesWhenOneEnds() throws IOException {
    try (ServerSocket relay = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        RecordingProxy proxy = RecordingProxy.before(relay.getLocalPort());
        Socket device = connect(proxy);
        Socket atRelay = relay.accept()) {
      device.close();

      assertEquals(-1, atRelay.getInputStream().read());
    }
  }

  @Test
  void endsAConnectionThatTheRelayDoesNotTake() throws IOException {
    int nobody;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = gone.getLocalPort();
    }
    try (RecordingProxy proxy = RecordingProxy.before(nobody);
        Socket device = connect(proxy)) {
      assertEquals(-1, device.getInputStream().read());
    }
  }

  private static String read(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes(2), StandardCharsets.US_ASCII);
  }
}
