package org.tautan.protocol.envelope;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Require;

/// Stands in a mailbox where envelopes were dropped, so that nothing is ever lost in silence.
///
/// @param from when the relay accepted the oldest dropped one, ms since 1970
/// @param until when it accepted the newest
/// @param dropped how many
public record GapMarker(long from, long until, long dropped) implements DeliveryItem {
  /// Checks that nothing is negative.
  public GapMarker {
    Require.natural(from, "from");
    Require.natural(until, "until");
    Require.natural(dropped, "dropped");
  }

  /// Reads what [#encode()] writes.
  public static GapMarker decode(Bytes bytes) throws MalformedException {
    return EnvelopeCodecs.GAP_MARKER.decode(bytes);
  }

  /// The marker's bytes, for a store.
  public Bytes encode() {
    return EnvelopeCodecs.GAP_MARKER.encode(this);
  }
}
