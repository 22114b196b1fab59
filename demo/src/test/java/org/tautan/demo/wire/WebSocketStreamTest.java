package org.tautan.demo.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WebSocketStreamTest {
  private static final String HEADERS =
      "GET / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";

  /// A frame as clients send it: with a mask.
  private static byte[] masked(byte[] payload) {
    byte[] key = {1, 2, (byte) 0x83, 4};
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(0x82);
    if (payload.length < 126) {
      frame.write(0x80 | payload.length);
    } else {
      frame.write(0x80 | 126);
      frame.write(payload.length >> 8);
      frame.write(payload.length);
    }
    frame.writeBytes(key);
    for (int i = 0; i < payload.length; i++) {
      frame.write(payload[i] ^ key[i % 4]);
    }
    return frame.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  @Test
  void findsWhatAClientMasked() {
    byte[] raw = join(ascii(HEADERS), masked(ascii("hello ")), masked(ascii("secret")));
    Needle needle = new Needle("secret");

    assertFalse(needle.isIn(raw));
    assertTrue(needle.isIn(WebSocketStream.open(raw)));
    assertEquals(
        HEADERS + "hello secret", new String(WebSocketStream.open(raw), StandardCharsets.US_ASCII));
  }

  @Test
  void findsWhatStandsAcrossTwoFrames() {
    byte[] raw = join(ascii(HEADERS), masked(ascii("a sec")), masked(ascii("ret b")));

    assertTrue(new Needle("secret").isIn(WebSocketStream.open(raw)));
  }

  @Test
  void readsLongFrames() {
    byte[] payload = ascii("x".repeat(4_000) + "secret");

    byte[] opened = WebSocketStream.open(join(ascii(HEADERS), masked(payload)));

    assertArrayEquals(join(ascii(HEADERS), payload), opened);
  }

  @Property
  void givesBackAnythingElseAsItIs(@ForAll @Size(max = 300) byte[] raw) {
    assertArrayEquals(raw, WebSocketStream.open(raw));
  }

  @Property
  void survivesAnythingAfterTheHeaders(@ForAll @Size(max = 300) byte[] tail) {
    byte[] opened = WebSocketStream.open(join(ascii(HEADERS), tail));

    assertTrue(opened.length >= HEADERS.length());
  }
}
