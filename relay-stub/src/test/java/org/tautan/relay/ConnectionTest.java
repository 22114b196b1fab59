package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Nonce;
import org.tautan.protocol.frame.ClientFrame;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.relay.limits.Rate;

class ConnectionTest extends RelayTest {
  private static final int POLICY = 1008;
  private static final int NOT_A_FRAME = 1007;
  private static final int NOT_BINARY = 1003;
  private static final int TOO_LARGE = 1009;

  @Test
  void closesAConnectionThatDoesNotLogIn() {
    restart(limits().withLoginWithin(Duration.ofMillis(300)));
    try (RawClient client = new RawClient(relay)) {
      assertEquals(POLICY, client.closeCode());
    }
    assertEquals(1, relay.status().refusals().get("NO_LOGIN"));
  }

  @Test
  void keepsAConnectionThatLinks() {
    restart(limits().withLoginWithin(Duration.ofMillis(300)));
    try (Linking linking = Linking.opened(relay);
        RawClient idle = new RawClient(relay)) {
      assertEquals(POLICY, idle.closeCode());
      assertFalse(linking.companion.isClosed());
      linking.rotate(Optional.empty(), Optional.of(linking.ref));
    }
  }

  @Test
  void pingsASilentConnectionAndClosesADeadOne() throws IOException {
    restart(limits().withPingAfter(Duration.ofMillis(200)));
    TestAccount ani = registered();
    try (RawClient alive = ani.phone.online(relay);
        Socket dead = upgraded()) {
      InputStream in = dead.getInputStream();
      assertEquals(0x89, in.read(), "a ping comes first");
      assertEquals(0, in.read());
      assertEquals(0x88, in.read(), "then the relay hangs up");
      alive.ask(new Request.Ping(), Result.Done.class);
    }
    assertEquals(1, relay.status().refusals().get("SILENT"));
  }

  @Test
  void refusesAFrameAboveOneMebibyteByItsDeclaredLength() throws IOException {
    try (Socket socket = upgraded()) {
      OutputStream out = socket.getOutputStream();
      // A masked binary frame that declares 2^20 + 1 bytes; not one of them is sent.
      out.write(new byte[] {(byte) 0x82, (byte) 0xff, 0, 0, 0, 0, 0, 0x10, 0, 1, 0, 0, 0, 0});
      out.flush();
      InputStream in = socket.getInputStream();
      assertEquals(0x88, in.read(), "a close frame comes");
      in.read();
      assertEquals(TOO_LARGE, (in.read() << 8) | in.read());
    }
  }

  @Test
  void refusesAMessageAboveOneMebibyteInPieces() throws IOException {
    try (Socket socket = upgraded()) {
      OutputStream out = socket.getOutputStream();
      byte[] piece = new byte[600_000];
      out.write(header(0x02, piece.length));
      out.write(piece);
      out.write(header(0x80, piece.length));
      out.write(piece);
      out.flush();
      InputStream in = socket.getInputStream();
      int first = in.read();
      assertTrue(first == 0x88 || first == -1, "closed, not answered: " + first);
    }
  }

  @Test
  void answersWhatItCannotReadWhenItCanReadTheId() {
    try (RawClient client = new RawClient(relay)) {
      // Id 1, then a hello whose nonce is cut short.
      var answer = client.send(new Request.Ping());
      RawClient.await(answer);
      var malformed = client.expect(7);
      client.sendRaw(Bytes.fromHex("08075203" + "0a0100"));
      assertEquals(RefusalReason.MALFORMED, ((Result.Refusal) RawClient.await(malformed)).reason());
    }
  }

  @Test
  void closesOnBytesThatAreNoFrame() {
    try (RawClient client = new RawClient(relay)) {
      client.sendRaw(Bytes.fromHex("ffffffffffffffffffffffff"));
      assertEquals(NOT_A_FRAME, client.closeCode());
    }
  }

  @Test
  void closesOnText() {
    try (RawClient client = new RawClient(relay)) {
      client.sendText("halo");
      assertEquals(NOT_BINARY, client.closeCode());
    }
  }

  @Test
  void answersARequestFromTheFutureWithItsName() {
    try (RawClient client = new RawClient(relay)) {
      var answer = client.expect(3);
      client.sendRaw(Bytes.fromHex("0803" + "e20300"));
      assertEquals(
          RefusalReason.VERSION_TOO_NEW, ((Result.Refusal) RawClient.await(answer)).reason());
    }
  }

  @Test
  void closesAnAddressThatSendsTooMuchBeforeLogin() {
    restart(limits().withLoopback(new Rate(3, Duration.ofHours(1))));
    try (RawClient client = new RawClient(relay)) {
      for (int i = 0; i < 3; i++) {
        client.ask(
            new Request.Hello(new Nonce(TestDevice.random(Nonce.SIZE)), 1),
            Result.HelloResult.class);
      }
      client.sendRaw(
          new ClientFrame(9, new Request.Hello(new Nonce(TestDevice.random(Nonce.SIZE)), 1))
              .encode());
      assertEquals(POLICY, client.closeCode());
    }
    assertEquals(1, relay.status().refusals().get("TOO_MANY_FRAMES"));
  }

  @Test
  void countsWhatItRefuses() {
    try (RawClient client = new RawClient(relay)) {
      client.refusal(new Request.Ping());
      client.refusal(new Request.Ping());
    }
    assertEquals(2, relay.status().refusals().get("NOT_LOGGED_IN"));
  }

  @Test
  void survivesAnyFirstBytes() throws IOException {
    Random random = new Random(20261122);
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[1 + random.nextInt(300)];
      random.nextBytes(noise);
      try (Socket socket = new Socket(relay.address().getAddress(), relay.address().getPort())) {
        socket.getOutputStream().write(noise);
      } catch (IOException _) {
        // The relay may hang up while the noise is still being written.
      }
      try (RawClient client = new RawClient(relay)) {
        client.sendRaw(Bytes.copyOf(noise));
      }
    }
    registered().phone.online(relay).close();
  }

  /// A socket after the WebSocket's handshake, bare.
  private Socket upgraded() throws IOException {
    Socket socket = new Socket(relay.address().getAddress(), relay.address().getPort());
    socket.setSoTimeout(20_000);
    socket
        .getOutputStream()
        .write(
            """
            GET / HTTP/1.1
            Host: relay
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

            """
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) socket.getInputStream().read());
    }
    assertTrue(head.toString().startsWith("HTTP/1.1 101"), head.toString());
    return socket;
  }

  private static byte[] header(int first, int length) {
    return new byte[] {
      (byte) first,
      (byte) 0xff,
      0,
      0,
      0,
      0,
      (byte) (length >> 24),
      (byte) (length >> 16),
      (byte) (length >> 8),
      (byte) length,
      0,
      0,
      0,
      0
    };
  }
}
