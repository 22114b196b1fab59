package org.tautan.testkit.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.protocol.Bytes;

@Timeout(30)
class RecordingProxyTest {
  @TempDir Path folder = Path.of("");
  private ServerSocket relay = new ServerSocket();
  private RecordingProxy proxy = RecordingProxy.start(new InetSocketAddress(0), folder);

  RecordingProxyTest() throws IOException {}

  @BeforeEach
  void start() throws IOException {
    relay = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    proxy.close();
    proxy =
        RecordingProxy.start(
            new InetSocketAddress(relay.getInetAddress(), relay.getLocalPort()), folder);
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    relay.close();
  }

  @Test
  void passesAndRecordsBothDirectionsOfEveryConnection() throws IOException {
    for (int i = 1; i <= 2; i++) {
      byte[] question = ("question " + i).getBytes(StandardCharsets.UTF_8);
      byte[] answer = ("answer " + i).getBytes(StandardCharsets.UTF_8);
      try (Socket device = connect();
          Socket accepted = relay.accept()) {
        device.getOutputStream().write(question);
        device.shutdownOutput();
        assertArrayEquals(question, accepted.getInputStream().readAllBytes());
        accepted.getOutputStream().write(answer);
        accepted.shutdownOutput();
        assertArrayEquals(answer, device.getInputStream().readAllBytes());
      }
      assertArrayEquals(question, recorded(Direction.TO_RELAY, i));
      assertArrayEquals(answer, recorded(Direction.TO_DEVICE, i));
    }
  }

  @Test
  void cutsConnectionsAndTakesNewOnes() throws IOException {
    try (Socket device = connect();
        Socket accepted = relay.accept()) {
      device.getOutputStream().write(1);
      assertEquals(1, accepted.getInputStream().read());
      proxy.cut();
      assertEnds(device);
      assertEnds(accepted);
    }
    try (Socket device = connect();
        Socket accepted = relay.accept()) {
      device.getOutputStream().write(2);
      assertEquals(2, accepted.getInputStream().read());
    }
  }

  @Test
  void endsAConnectionWhoseRelayIsGone() throws IOException {
    relay.close();
    try (Socket device = connect()) {
      assertEnds(device);
    }
  }

  @Test
  void unmasksTheFramesOfARecording() throws IOException {
    Path recording = folder.resolve("frames");
    byte[] head = "GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    Bytes masked = Bytes.fromHex("8283" + "01020304" + "414141");
    Bytes plain = Bytes.fromHex("827e0003" + "616263");
    Bytes long64 = Bytes.fromHex("827f0000000000000001" + "7a");
    Bytes cutOff = Bytes.fromHex("820561");
    Files.write(
        recording, Bytes.concat(Bytes.copyOf(head), masked, plain, long64, cutOff).toByteArray());
    assertEquals(
        List.of(Bytes.fromHex("404342"), Bytes.fromHex("616263"), Bytes.fromHex("7a")),
        WebSocketRecording.payloads(recording));
  }

  @Test
  void refusesARecordingThatIsNoWebSocket() throws IOException {
    Path recording = Files.writeString(folder.resolve("letter"), "Dear all");
    assertThrows(IOException.class, () -> WebSocketRecording.payloads(recording));
  }

  private Socket connect() throws IOException {
    return new Socket(proxy.address().getAddress(), proxy.address().getPort());
  }

  private byte[] recorded(Direction direction, int connection) throws IOException {
    return Files.readAllBytes(proxy.recordings(direction).get(connection - 1));
  }

  private static void assertEnds(Socket socket) {
    try {
      assertEquals(-1, socket.getInputStream().read());
    } catch (IOException _) {
      // a reset is an end as well
    }
  }
}
