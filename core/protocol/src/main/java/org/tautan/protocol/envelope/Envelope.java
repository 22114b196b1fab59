package org.tautan.protocol.envelope;

import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.Require;

/// What the relay sees of a message, and all that it sees.
///
/// @param source optional on the wire: room for a sealed sender
/// @param messageId equal to the content's
/// @param acceptedAt the relay's clock, ms since 1970
/// @param ciphertext at most 64 KiB
public record Envelope(
    Optional<DeviceAddress> source,
    DeviceAddress destination,
    MessageId messageId,
    long acceptedAt,
    CiphertextType type,
    Audience audience,
    Bytes ciphertext)
    implements DeliveryItem {
  /// Checks time and size.
  public Envelope {
    Require.natural(acceptedAt, "accepted at");
    ciphertext.requireAtMost(Limits.CIPHERTEXT, "ciphertext");
  }

  /// Reads what [#encode()] writes.
  public static Envelope decode(Bytes bytes) throws MalformedException {
    return EnvelopeCodecs.ENVELOPE.decode(bytes, Limits.FRAME);
  }

  /// The envelope's bytes, for the wire or a store.
  public Bytes encode() {
    return EnvelopeCodecs.ENVELOPE.encode(this);
  }
}
