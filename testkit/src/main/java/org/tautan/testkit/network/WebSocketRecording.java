package org.tautan.testkit.network;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tautan.protocol.Bytes;

/// The WebSocket frames (RFC 6455) in one direction of a recorded connection without TLS.
public final class WebSocketRecording {
  private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

  private WebSocketRecording() {}

  /// The payloads of all whole frames, unmasked, in order, control frames included. A last frame
  /// that is cut off is left out.
  ///
  /// @throws IOException also when the file does not begin with an HTTP head
  public static List<Bytes> payloads(Path recording) throws IOException {
    byte[] stream = Files.readAllBytes(recording);
    ByteBuffer frames = ByteBuffer.wrap(stream);
    frames.position(endOfHead(stream));
    List<Bytes> payloads = new ArrayList<>();
    Optional<Bytes> payload = next(frames);
    while (payload.isPresent()) {
      payloads.add(payload.get());
      payload = next(frames);
    }
    return payloads;
  }

  private static int endOfHead(byte[] stream) throws IOException {
    for (int at = 0; at + END_OF_HEAD.length <= stream.length; at++) {
      if (Arrays.mismatch(stream, at, at + 4, END_OF_HEAD, 0, 4) < 0) {
        return at + END_OF_HEAD.length;
      }
    }
    throw new IOException("no HTTP head");
  }

  private static Optional<Bytes> next(ByteBuffer frames) {
    try {
      frames.get();
      int second = frames.get();
      long length = second & 127;
      if (length == 126) {
        length = frames.getShort() & 0xFFFF;
      } else if (length == 127) {
        length = frames.getLong();
      }
      byte[] mask = new byte[4];
      if (second < 0) {
        frames.get(mask);
      }
      if (length < 0 || length > frames.remaining()) {
        return Optional.empty();
      }
      byte[] payload = new byte[(int) length];
      frames.get(payload);
      for (int i = 0; i < payload.length; i++) {
        payload[i] ^= mask[i % 4];
      }
      return Optional.of(Bytes.copyOf(payload));
    } catch (BufferUnderflowException _) {
      return Optional.empty();
    }
  }
}
