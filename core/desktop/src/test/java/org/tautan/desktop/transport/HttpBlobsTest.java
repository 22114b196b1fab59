package org.tautan.desktop.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.BlobTransport.Exchange;
import org.tautan.engine.port.BlobTransport.Moving;
import org.tautan.engine.port.BlobTransport.Outcome;
import org.tautan.protocol.BlobId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.frame.BlobUse;

class HttpBlobsTest {
  private static final BlobId BLOB = new BlobId(Bytes.fromHex("ab".repeat(BlobId.SIZE)));
  private static final Bytes CONTENT = Bytes.copyOf("sealed".getBytes(StandardCharsets.US_ASCII));

  private final HttpBlobs blobs = new HttpBlobs();

  /// Answers one request; what it read of that is there afterwards, empty when TLS failed.
  private static CompletableFuture<String> serve(ServerSocket listening, String answer) {
    return CompletableFuture.supplyAsync(() -> {
      try (Socket socket = listening.accept()) {
        byte[] read = new byte[64 << 10];
        int size = Math.max(0, socket.getInputStream().read(read));
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        return new String(read, 0, size, StandardCharsets.US_ASCII);
      } catch (IOException _) {
        return "";
      }
    });
  }

  private static ServerSocket plain() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static ServerSocket tls(SelfSigned identity) throws IOException {
    return identity.serverSockets().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private Outcome run(String scheme, int port, Bytes key, BlobUse use) throws Exception {
    Exchange exchange =
        new Exchange(
            new RelayAddress(scheme + "://127.0.0.1:" + port),
            key,
            use,
            BLOB,
            WireSecret.copyOf(new byte[32]),
            use == BlobUse.PUT ? CONTENT : Bytes.empty());
    CountDownLatch readable = new CountDownLatch(1);
    try (Moving moving = blobs.begin(exchange)) {
      moving.onReadable(readable::countDown);
      assertTrue(readable.await(20, TimeUnit.SECONDS));
      return moving.poll().orElseThrow();
    }
  }

  @Test
  void bringsABlobUnderItsGrant() throws Exception {
    try (ServerSocket server = plain()) {
      CompletableFuture<String> seen =
          serve(server, "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n");
      assertEquals(
          new Outcome.Done(Bytes.empty()),
          run("ws", server.getLocalPort(), Bytes.empty(), BlobUse.PUT));
      String request = seen.join();
      assertTrue(request.startsWith("PUT /blob/" + "ab".repeat(16) + " HTTP/1.1\r\n"), request);
      assertTrue(request.contains("Authorization: Tautan " + "00".repeat(32) + "\r\n"), request);
      assertTrue(request.contains("Content-Length: 6\r\n"), request);
    }
  }

  @Test
  void fetchesABlobFromTheKeyThatTheRelayHasNamed() throws Exception {
    SelfSigned identity = SelfSigned.create();
    try (ServerSocket server = tls(identity)) {
      var _ = serve(server, "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsealed");
      Bytes key = TlsKeyRecorder.hash(identity.certificate());
      assertEquals(new Outcome.Done(CONTENT), run("wss", server.getLocalPort(), key, BlobUse.GET));
    }
  }

  @Test
  void givesAnotherKeyNeitherGrantNorBlob() throws Exception {
    Bytes named = TlsKeyRecorder.hash(SelfSigned.create().certificate());
    try (ServerSocket server = tls(SelfSigned.create())) {
      CompletableFuture<String> seen =
          serve(server, "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n");
      assertEquals(new Outcome.Failed(), run("wss", server.getLocalPort(), named, BlobUse.PUT));
      assertEquals("", seen.join());
    }
  }

  @Test
  void tellsMissingFromRefused() throws Exception {
    try (ServerSocket server = plain()) {
      var _ = serve(server, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
      assertEquals(
          new Outcome.Missing(), run("ws", server.getLocalPort(), Bytes.empty(), BlobUse.GET));
      var _ = serve(server, "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
      assertEquals(
          new Outcome.Failed(), run("ws", server.getLocalPort(), Bytes.empty(), BlobUse.GET));
    }
  }

  @Test
  void endsWithoutAWordWhenItIsGivenUp() throws Exception {
    try (ServerSocket server = plain()) {
      Exchange exchange =
          new Exchange(
              new RelayAddress("ws://127.0.0.1:" + server.getLocalPort()),
              Bytes.empty(),
              BlobUse.GET,
              BLOB,
              WireSecret.copyOf(new byte[32]),
              Bytes.empty());
      Moving moving = blobs.begin(exchange);
      assertEquals(Optional.empty(), moving.poll());
      moving.close();
    }
  }
}
