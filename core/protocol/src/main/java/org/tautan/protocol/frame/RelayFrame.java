package org.tautan.protocol.frame;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;

/// What a relay sends: the answer to a request, or something that nobody asked for. One binary
/// WebSocket message each.
public sealed interface RelayFrame permits Answer, Push {
  /// Reads a frame of at most [Limits#FRAME] bytes.
  static RelayFrame decode(Bytes bytes) throws MalformedException {
    return FrameCodecs.RELAY_FRAME.decode(bytes, Limits.FRAME);
  }

  /// The frame's bytes.
  default Bytes encode() {
    return FrameCodecs.RELAY_FRAME.encode(this);
  }
}
