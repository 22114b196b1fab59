package org.tautan.desktop.transport;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.tautan.protocol.Bytes;

/// The server's side of one WebSocket (RFC 6455), by hand.
final class Peer implements AutoCloseable {
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  private static final String KEY = "sec-websocket-key:";

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;

  /// A frame that came.
  record Frame(int opcode, Bytes payload) {}

  private Peer(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    out = socket.getOutputStream();
  }

  @SuppressWarnings("deprecation") // readLine: the request is ASCII
  static Peer shakeHands(Socket socket) throws IOException {
    Peer peer = new Peer(socket);
    String key = "";
    for (String line = peer.in.readLine();
        line != null && !line.isEmpty();
        line = peer.in.readLine()) {
      if (line.regionMatches(true, 0, KEY, 0, KEY.length())) {
        key = line.substring(KEY.length()).trim();
      }
    }
    String answer =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + ("Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n");
    peer.raw(answer.getBytes(StandardCharsets.US_ASCII));
    return peer;
  }

  Frame read() throws IOException {
    int opcode = in.readUnsignedByte() & 15;
    int length = in.readUnsignedByte() & 127;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = Math.toIntExact(in.readLong());
    }
    byte[] mask = in.readNBytes(4);
    byte[] payload = in.readNBytes(length);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i % 4];
    }
    return new Frame(opcode, Bytes.copyOf(payload));
  }

  /// The next frame that is no ping.
  Bytes readBinary() throws IOException {
    Frame frame = read();
    while (frame.opcode() == PING) {
      frame = read();
    }
    return frame.payload();
  }

  void send(int opcode, Bytes payload) throws IOException {
    raw(frame(opcode, payload));
  }

  static byte[] frame(int opcode, Bytes payload) {
    byte[] header = header(opcode, payload.size());
    byte[] frame = new byte[header.length + payload.size()];
    System.arraycopy(header, 0, frame, 0, header.length);
    payload.copyTo(frame, header.length);
    return frame;
  }

  static byte[] header(int opcode, long length) {
    ByteBuffer header = ByteBuffer.allocate(10).put((byte) (0x80 | opcode));
    if (length < 126) {
      header.put((byte) length);
    } else if (length < 65536) {
      header.put((byte) 126).putShort((short) length);
    } else {
      header.put((byte) 127).putLong(length);
    }
    byte[] bytes = new byte[header.position()];
    header.flip().get(bytes);
    return bytes;
  }

  void raw(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  void sendClose(int code) throws IOException {
    send(CLOSE, Bytes.copyOf(ByteBuffer.allocate(2).putShort((short) code).array()));
  }

  /// Ends the connection as a machine does that lost its memory of it.
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static String accept(String key) {
    try {
      byte[] both =
          (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(both));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
