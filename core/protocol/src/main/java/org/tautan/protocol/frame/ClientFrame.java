package org.tautan.protocol.frame;

import java.util.OptionalLong;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Require;

/// What a client sends: a request under an id of its choice. It gets exactly one [Answer] with that
/// id. One binary WebSocket message each.
public record ClientFrame(long id, Request request) {
  /// Checks the id.
  public ClientFrame {
    Require.natural(id, "frame id");
  }

  /// Reads a frame of at most [Limits#FRAME] bytes.
  public static ClientFrame decode(Bytes bytes) throws MalformedException {
    return FrameCodecs.CLIENT_FRAME.decode(bytes, Limits.FRAME);
  }

  /// The id of a frame that [#decode(Bytes)] refuses, so that the refusal can be answered; nothing
  /// when not even that can be read.
  public static OptionalLong idOf(Bytes bytes) {
    try {
      return OptionalLong.of(FrameCodecs.FRAME_ID.decode(bytes, Limits.FRAME));
    } catch (MalformedException _) {
      return OptionalLong.empty();
    }
  }

  /// The frame's bytes.
  public Bytes encode() {
    return FrameCodecs.CLIENT_FRAME.encode(this);
  }
}
