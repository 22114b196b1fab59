package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tautan.relay.StreamTest.DONE;
import static org.tautan.relay.StreamTest.PING;
import static org.tautan.relay.StreamTest.assertNotLoggedIn;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tautan.protocol.frame.Request;

/// Requests that are none for a stream, or not as one's requests are.
class StreamRefusalTest extends RelayTest {
  @Test
  void endsASessionAtARecordLongerThanItsRequest() throws IOException, InterruptedException {
    try (StreamClient client = new StreamClient(relay)) {
      byte[] giant = ByteBuffer.allocate(8).putInt(Integer.MAX_VALUE).array();
      assertEquals(400, client.post(0, PING, giant));
      assertTrue(client.hasEnded());
    }
    try (StreamClient client = new StreamClient(relay)) {
      assertEquals(400, client.post(0, ByteBuffer.allocate(8).putInt(-1).array()));
      assertTrue(client.hasEnded());
    }
    assertEquals(2, relay.status().refusals().get("NOT_A_FRAME"));
  }

  @Test
  void endsASessionAtHalfARecordsLength() throws IOException, InterruptedException {
    try (StreamClient client = new StreamClient(relay)) {
      assertEquals(400, client.post(0, PING, new byte[Integer.BYTES - 1]));
      assertTrue(client.hasEnded());
    }
    assertEquals(1, relay.status().refusals().get("NOT_A_FRAME"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content-length: 4",
        "tautan-turn: \r\ncontent-length: 4",
        "tautan-turn: -1\r\ncontent-length: 4",
        "tautan-turn: 0x0\r\ncontent-length: 4",
        "tautan-turn: 9999999999999999999\r\ncontent-length: 4",
        "tautan-turn: 0\r\ntransfer-encoding: chunked"
      })
  void refusesARequestWithoutATurnOrALength(String headers)
      throws IOException, InterruptedException {
    try (StreamClient client = new StreamClient(relay);
        Socket socket = posting(client.session(), headers)) {
      assertEquals("HTTP/1.1 400", status(socket));
      assertEquals(DONE, client.post(0, PING));
      assertNotLoggedIn(1, client);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /stream HTTP/1.0",
        "HEAD /stream HTTP/1.1",
        "PUT /stream HTTP/1.1",
        "GET /stream/ HTTP/1.1",
        "GET /streams HTTP/1.1"
      })
  void opensAStreamForNothingButItsOwnRequest(String line) throws IOException {
    try (Socket socket = socket()) {
      String request = line + "\r\nhost: x\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertTrue(all.startsWith("HTTP/1.1 4"), all);
    }
  }

  @Test
  void refusesARequestAboveOneFrameByItsDeclaredLength() throws IOException, InterruptedException {
    try (StreamClient client = new StreamClient(relay);
        Socket socket = posting(client.session(), (1 << 20) + 5)) {
      assertEquals("HTTP/1.1 413", status(socket));
      assertEquals(DONE, client.post(0, PING));
      assertNotLoggedIn(1, client);
    }
  }

  @Test
  void takesNothingOfARequestThatStopsHalfWay() throws IOException, InterruptedException {
    try (StreamClient client = new StreamClient(relay)) {
      try (Socket socket = posting(client.session(), 2 * PING.length)) {
        socket.getOutputStream().write(PING);
        socket.getOutputStream().flush();
      }
      assertEquals(DONE, client.post(0, StreamClient.record(2, new Request.Ping())));
      assertNotLoggedIn(2, client);
    }
  }

  private Socket posting(String session, int length) throws IOException {
    return posting(session, "tautan-turn: 0\r\ncontent-length: " + length);
  }

  private Socket posting(String session, String headers) throws IOException {
    Socket socket = socket();
    String head =
        "POST /stream HTTP/1.1\r\nhost: x\r\ntautan-session: "
            + session
            + "\r\n"
            + headers
            + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  private static String status(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
  }

  private Socket socket() throws IOException {
    return new Socket(relay.address().getAddress(), relay.address().getPort());
  }
}
