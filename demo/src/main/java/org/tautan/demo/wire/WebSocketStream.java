package org.tautan.demo.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One direction of a WebSocket connection (RFC 6455), read back: clients mask what they send with
/// a changing key, so that a search through the raw bytes would find nothing even if everything
/// stood there in clear.
public final class WebSocketStream {
  private static final String HEADER_END = "\r\n\r\n";
  private static final int MASKED = 0x80;
  private static final int LENGTH = 0x7F;

  private WebSocketStream() {}

  /// The HTTP headers and the payloads of all frames, unmasked, one after the other. What is not a
  /// WebSocket's beginning is given back as it is, and so is a frame that the end cut off.
  public static byte[] open(byte[] raw) {
    int body = afterHeaders(raw);
    if (body < 0 || !isUpgrade(raw, body)) {
      return raw.clone();
    }
    ByteArrayOutputStream opened = new ByteArrayOutputStream(raw.length);
    opened.write(raw, 0, body);
    ByteBuffer frames = ByteBuffer.wrap(raw, body, raw.length - body);
    while (frames.remaining() >= 2 && frame(frames, opened)) {}
    opened.write(raw, frames.position(), frames.remaining());
    return opened.toByteArray();
  }

  private static boolean isUpgrade(byte[] raw, int body) {
    return new String(raw, 0, body, StandardCharsets.ISO_8859_1)
        .toLowerCase(Locale.ROOT)
        .contains("upgrade: websocket");
  }

  /// Reads one frame, or leaves the position where it was when the frame is not whole.
  private static boolean frame(ByteBuffer frames, ByteArrayOutputStream opened) {
    int begin = frames.position();
    frames.get();
    int second = frames.get();
    long length = second & LENGTH;
    int more = length == 126 ? 2 : length == 127 ? 8 : 0;
    int mask = (second & MASKED) != 0 ? 4 : 0;
    if (frames.remaining() < more + mask) {
      frames.position(begin);
      return false;
    }
    if (more > 0) {
      length = more == 2 ? frames.getShort() & 0xFFFF : frames.getLong();
    }
    byte[] key = new byte[mask];
    frames.get(key);
    if (length < 0 || length > frames.remaining()) {
      frames.position(begin);
      return false;
    }
    byte[] payload = new byte[(int) length];
    frames.get(payload);
    for (int i = 0; mask > 0 && i < payload.length; i++) {
      payload[i] ^= key[i % 4];
    }
    opened.writeBytes(payload);
    return true;
  }

  private static int afterHeaders(byte[] raw) {
    int at = Needle.latin(raw).indexOf(HEADER_END);
    return at < 0 ? -1 : at + HEADER_END.length();
  }
}
