package org.tautan.relay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;

/// A stream whose client reads its session's id, and then nothing until it is told to. Its socket
/// holds little, so that the relay soon finds nobody reading.
final class DeafStream implements AutoCloseable {
  private static final int LITTLE = 4_096;

  /// A chunk's length, a line's end, a record's length.
  private static final int BEFORE_THE_ID = 2 + 2 + Integer.BYTES;

  private final Socket socket = new Socket();
  private final DataInputStream stream;
  private final String session;

  DeafStream(Relay relay) throws IOException {
    socket.setReceiveBufferSize(LITTLE);
    socket.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), relay.address().getPort()));
    String request = "GET /stream HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    stream = new DataInputStream(socket.getInputStream());
    skipHeaders();
    stream.readFully(new byte[BEFORE_THE_ID]);
    byte[] id = new byte[16];
    stream.readFully(id);
    session = HexFormat.of().formatHex(id);
  }

  private void skipHeaders() throws IOException {
    StringBuilder headers = new StringBuilder();
    while (!headers.toString().endsWith("\r\n\r\n")) {
      headers.append((char) stream.readByte());
    }
  }

  /// The id that the first record told.
  String session() {
    return session;
  }

  /// Reads whatever comes, until something is so.
  void readUntil(BooleanSupplier condition) throws IOException {
    socket.setSoTimeout(100);
    byte[] part = new byte[1 << 16];
    while (!condition.getAsBoolean()) {
      assertTrue(read(part) >= 0, "the relay ended the stream");
    }
  }

  private int read(byte[] part) throws IOException {
    try {
      return stream.read(part);
    } catch (SocketTimeoutException _) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
