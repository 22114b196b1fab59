package org.tautan.relay;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.frame.ClientFrame;
import org.tautan.protocol.frame.RelayFrame;
import org.tautan.protocol.frame.Request;

/// The smallest client of a stream: reads records when asked to, posts what it is given.
final class StreamClient implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final DataInputStream stream;
  private final String session;

  StreamClient(Relay relay) throws IOException, InterruptedException {
    address = URI.create("http://127.0.0.1:" + relay.address().getPort() + "/stream");
    HttpResponse<InputStream> response =
        http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
    stream = new DataInputStream(response.body());
    session = HexFormat.of().formatHex(record().toByteArray());
  }

  /// The id that the first record told.
  String session() {
    return session;
  }

  /// The next record.
  Bytes record() throws IOException {
    byte[] record = new byte[stream.readInt()];
    stream.readFully(record);
    return Bytes.wrap(record);
  }

  /// The next frame.
  RelayFrame frame() throws IOException {
    try {
      return RelayFrame.decode(record());
    } catch (MalformedException e) {
      throw new AssertionError(e);
    }
  }

  /// Whether the relay ends the stream or hangs up, with nothing more in it.
  boolean hasEnded() {
    try {
      return stream.read() < 0;
    } catch (IOException _) {
      return true;
    }
  }

  /// Posts records in a turn; gives the answer's status.
  int post(long turn, byte[]... records) {
    return RawClient.await(postLater(session, turn, records));
  }

  int postAs(String otherSession, long turn, byte[]... records) {
    return RawClient.await(postLater(otherSession, turn, records));
  }

  CompletableFuture<Integer> postLater(long turn, byte[]... records) {
    return postLater(session, turn, records);
  }

  CompletableFuture<Integer> postLater(String as, long turn, byte[]... records) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] record : records) {
      body.writeBytes(record);
    }
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("tautan-session", as)
            .header("tautan-turn", Long.toString(turn))
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    return http.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
  }

  /// A record with a request.
  static byte[] record(long id, Request request) {
    return record(new ClientFrame(id, request).encode().toByteArray());
  }

  static byte[] record(byte[] frame) {
    return ByteBuffer.allocate(Integer.BYTES + frame.length)
        .putInt(frame.length)
        .put(frame)
        .array();
  }

  @Override
  public void close() throws IOException {
    stream.close();
    http.close();
  }
}
